"""Drawn faces with exactly known movements: no photograph, no mesh, no texture, nobody's likeness.

A face is a height field and a complexion given by formulas and a seed (`relief`, `complexion`,
`hair`, `body`), shaded once into a `portrait`. For every frame the skin is displaced by smooth
fields (`skin`), the two eyes are drawn anew between their lid margins (`eyes`), and the head is
placed before the camera (`camera`). `events` says when what moves; `clips` lists the sample
videos; `truth` writes down what was planted in them.

Positions on the face are in *eye distances* (distance between the centres of the two eyes), with
the origin midway between the eyes, x towards the image's right and y down. Sides are always the
patient's: the patient's left is on the image's right.
"""
