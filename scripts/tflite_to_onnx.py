"""Converts the TensorFlow Lite face models into ONNX graphs that OpenCV's dnn module reads.

Needs numpy only. The FlatBuffer of the source is read and the Protocol Buffer of the result is
written directly, so that the same source always gives the same bytes. Only the operators that the
models of Models/manifest.json use are known; any other stops the conversion.

A model can be cut between named tensors. The attention mesh is cut in this way into its base and its
three heads, because the operators between them (crops of a feature map) exist in no ONNX runtime.

What changes on the way: channels move from last to first, 16-bit weights are widened to 32 bits,
sparse weights are filled in, and one-sided padding becomes an operator of its own.
"""
import struct

import numpy as np

ONNX_IR_VERSION, ONNX_OPSET = 7, 11  # 11 keeps axes as attributes, which OpenCV 4.6 requires


class Table:
    """One table of a FlatBuffer: its fields by number, as the schema orders them."""

    def __init__(self, data, position):
        self.data, self.position = data, position

    @classmethod
    def root(cls, data):
        return cls(data, struct.unpack_from("<I", data, 0)[0])

    def _offset(self, field):
        """Where the field lies from the table's start; 0 where it is absent."""
        vtable = self.position - struct.unpack_from("<i", self.data, self.position)[0]
        size = struct.unpack_from("<H", self.data, vtable)[0]
        entry = 4 + 2 * field
        return struct.unpack_from("<H", self.data, vtable + entry)[0] if entry < size else 0

    def _target(self, field):
        """Absolute position of what the field refers to; None where it is absent."""
        position = self.position + self._offset(field)
        return None if position == self.position else position + struct.unpack_from("<I", self.data, position)[0]

    def scalar(self, field, code, default=0):
        offset = self._offset(field)
        return struct.unpack_from("<" + code, self.data, self.position + offset)[0] if offset else default

    def table(self, field):
        target = self._target(field)
        return None if target is None else Table(self.data, target)

    def vector(self, field, dtype):
        target = self._target(field)
        if target is None:
            return np.zeros(0, dtype)
        count = struct.unpack_from("<I", self.data, target)[0]
        return np.frombuffer(self.data, dtype, count, target + 4)

    def integers(self, field):
        return [int(value) for value in self.vector(field, np.int32)]

    def string(self, field):
        return self.vector(field, np.uint8).tobytes().decode()

    def tables(self, field):
        target = self._target(field)
        if target is None:
            return []
        count = struct.unpack_from("<I", self.data, target)[0]
        slots = [target + 4 + 4 * index for index in range(count)]
        return [Table(self.data, slot + struct.unpack_from("<I", self.data, slot)[0]) for slot in slots]


# Protocol Buffer: each message is the concatenation of its encoded fields.
def varint(number):
    if number < 0:
        number += 1 << 64
    encoded = b""
    while number > 127:
        encoded += bytes([number & 127 | 128])
        number >>= 7
    return encoded + bytes([number])


def number_field(key, number):
    return varint(key << 3) + varint(number)


def bytes_field(key, value):
    if isinstance(value, str):
        value = value.encode()
    return varint(key << 3 | 2) + varint(len(value)) + value


def attribute(name, value):
    """An AttributeProto holding an integer, a string or a list of integers."""
    encoded = bytes_field(1, name)
    if isinstance(value, int):
        return encoded + number_field(3, value) + number_field(20, 2)
    if isinstance(value, str):
        return encoded + bytes_field(4, value) + number_field(20, 3)
    return encoded + b"".join(number_field(8, int(v)) for v in value) + number_field(20, 7)


def tensor(name, array):
    """A TensorProto with its values in raw form."""
    kind = {np.dtype("f4"): 1, np.dtype("i8"): 7}[array.dtype]
    shape = b"".join(number_field(1, int(extent)) for extent in array.shape)
    return shape + number_field(2, kind) + bytes_field(8, name) + bytes_field(9, array.tobytes())


def value_info(name, shape):
    """A ValueInfoProto of a 32-bit float tensor."""
    extents = b"".join(bytes_field(1, number_field(1, int(extent))) for extent in shape)
    return bytes_field(1, name) + bytes_field(2, bytes_field(1, number_field(1, 1) + bytes_field(2, extents)))


# Codes of the TensorFlow Lite schema.
TENSOR_TYPES = {0: np.float32, 1: np.float16, 2: np.int32, 3: np.uint8, 4: np.int64, 9: np.int8}
OPERATORS = {
    0: "ADD", 3: "CONV_2D", 4: "DEPTHWISE_CONV_2D", 5: "DEPTH_TO_SPACE", 6: "DEQUANTIZE", 17: "MAX_POOL_2D",
    22: "RESHAPE", 23: "RESIZE_BILINEAR", 34: "PAD", 54: "PRELU", 124: "DENSIFY",
}
PADDING_SAME = 0
ACTIVATION_NONE, ACTIVATION_RELU = 0, 1


def densify(sparsity, values, shape):
    """The full array of weights stored in compressed sparse form without blocks."""
    assert sparsity.integers(0) == list(range(len(shape))) and not sparsity.integers(1)
    index_types = {1: np.int32, 2: np.uint16, 3: np.uint8}
    levels = []
    for dimension in sparsity.tables(2):
        if dimension.scalar(0, "b") == 0:
            levels.append(dimension.scalar(1, "i"))
        else:
            segments = dimension.table(3).vector(0, index_types[dimension.scalar(2, "B")])
            indices = dimension.table(5).vector(0, index_types[dimension.scalar(4, "B")])
            levels.append((segments.astype(int), indices.astype(int)))
    full = np.zeros(shape, values.dtype)

    def fill(depth, position, index):
        if depth == len(shape):
            full[index] = values[position]
        elif isinstance(levels[depth], int):
            for step in range(levels[depth]):
                fill(depth + 1, position * levels[depth] + step, index + (step,))
        else:
            segments, indices = levels[depth]
            for step in range(segments[position], segments[position + 1]):
                fill(depth + 1, step, index + (int(indices[step]),))

    fill(0, 0, ())
    return full


class Operator:
    """One operator of the source: its name, the tensors it reads and writes, and its options."""

    def __init__(self, table, codes):
        code = codes[table.scalar(0, "I")]
        number = max(code.scalar(0, "b"), code.scalar(3, "i"))
        self.name = OPERATORS.get(number, f"number {number} {code.string(1)}".strip())
        self.inputs, self.outputs = table.integers(1), table.integers(2)
        self.options = table.table(4)


class Source:
    """The first graph of a TensorFlow Lite file."""

    def __init__(self, data):
        model = Table.root(data)
        codes, graph, buffers = model.tables(1), model.tables(2)[0], model.tables(4)
        tensors = graph.tables(0)
        self.names = [entry.string(3) for entry in tensors]
        self.shapes = [entry.integers(0) for entry in tensors]
        self.inputs, self.outputs = graph.integers(1), graph.integers(2)
        self.operators = [Operator(entry, codes) for entry in graph.tables(3)]
        self.constants = {}
        for index, entry in enumerate(tensors):
            stored = buffers[entry.scalar(2, "I")].vector(0, np.uint8)
            if len(stored) == 0:
                continue
            values = np.frombuffer(stored.tobytes(), TENSOR_TYPES[entry.scalar(1, "b")])
            sparsity = entry.table(6)
            shape = self.shapes[index]
            self.constants[index] = densify(sparsity, values, shape) if sparsity else values.reshape(shape)

    def cut(self, inputs, outputs):
        """Narrows the graph to the part between the named tensors."""
        by_name = {name: index for index, name in enumerate(self.names)}
        self.inputs = [by_name[name] for name in inputs] if inputs else self.inputs
        self.outputs = [by_name[name] for name in outputs] if outputs else self.outputs
        needed, kept = set(self.outputs), []
        for operator in reversed(self.operators):
            if needed.intersection(operator.outputs) and operator.outputs[0] not in self.inputs:
                kept.append(operator)
                needed.update(operator.inputs)
        self.operators = kept[::-1]


CHANNELS_FIRST, PLAIN = "channels first", "plain"
TO_CHANNELS_FIRST, TO_CHANNELS_LAST = [0, 3, 1, 2], [0, 2, 3, 1]


def channels_first(shape):
    return [shape[0], shape[3], shape[1], shape[2]] if len(shape) == 4 else shape


def same_padding(extent, kernel, stride, dilation=1):
    """Samples to add before and after so that the result has extent / stride samples."""
    total = max(0, (-(-extent // stride) - 1) * stride + (kernel - 1) * dilation + 1 - extent)
    return total // 2, total - total // 2


class Converter:
    """Writes one graph operator by operator; every tensor is known in the layouts made so far."""

    def __init__(self, source):
        self.source = source
        self.nodes, self.initializers = [], []
        self.values = {}  # (tensor of the source, layout) -> name in the result
        self.layouts = {}
        self.count = 0

    def unique(self, prefix):
        self.count += 1
        return f"{prefix}_{self.count}"

    def node(self, kind, inputs, output=None, **attributes):
        output = output or self.unique(kind)
        encoded = b"".join(bytes_field(1, name) for name in inputs)
        encoded += bytes_field(2, output) + bytes_field(3, output) + bytes_field(4, kind)
        self.nodes.append(encoded + b"".join(bytes_field(5, attribute(*pair)) for pair in attributes.items()))
        return output

    def constant(self, array):
        name = self.unique("c")
        self.initializers.append(tensor(name, np.ascontiguousarray(array)))
        return name

    def floats(self, array):
        return self.constant(np.ascontiguousarray(array, np.float32))

    def integers(self, values):
        return self.constant(np.array(values, np.int64))

    def zero(self):
        return self.constant(np.float32(0))

    def value(self, index, layout):
        """Name of a tensor in the layout asked for; transposed where it exists only in the other."""
        if len(self.source.shapes[index]) != 4:
            layout = PLAIN
        if (index, layout) not in self.values:
            other = PLAIN if layout == CHANNELS_FIRST else CHANNELS_FIRST
            order = TO_CHANNELS_FIRST if layout == CHANNELS_FIRST else TO_CHANNELS_LAST
            self.values[index, layout] = self.node("Transpose", [self.values[index, other]], perm=order)
        return self.values[index, layout]

    def define(self, index, name, layout):
        layout = layout if len(self.source.shapes[index]) == 4 else PLAIN
        self.values[index, layout] = name
        self.layouts[index] = layout

    def activated(self, name, activation):
        if activation == ACTIVATION_RELU:
            return self.node("Relu", [name])
        assert activation == ACTIVATION_NONE, f"activation {activation}"
        return name

    def dequantize(self, operator):
        self.source.constants[operator.outputs[0]] = self.source.constants[operator.inputs[0]]

    densify = dequantize

    def convolve(self, operator, depthwise):
        options = operator.options
        weights = np.asarray(self.source.constants[operator.inputs[1]], np.float32)
        image = self.value(operator.inputs[0], CHANNELS_FIRST)
        _, height, width, channels = self.source.shapes[operator.inputs[0]]
        across, down = options.scalar(1, "i"), options.scalar(2, "i")
        after_activation = 5 if depthwise else 4
        spread_across = options.scalar(after_activation, "i", 1)
        spread_down = options.scalar(after_activation + 1, "i", 1)
        rows, columns = weights.shape[1:3]
        groups = channels if depthwise else channels // weights.shape[3]
        kernel = weights.transpose(3, 0, 1, 2) if depthwise else weights.transpose(0, 3, 1, 2)
        top = bottom = left = right = 0
        if options.scalar(0, "b") == PADDING_SAME:
            top, bottom = same_padding(height, rows, down, spread_down)
            left, right = same_padding(width, columns, across, spread_across)
        if top != bottom or left != right:
            margins = self.integers([0, 0, top, left, 0, 0, bottom, right])
            image = self.node("Pad", [image, margins, self.zero()], mode="constant")
            top = bottom = left = right = 0
        inputs = [image, self.constant(kernel)]
        if len(operator.inputs) > 2 and operator.inputs[2] >= 0:
            inputs.append(self.floats(self.source.constants[operator.inputs[2]]))
        result = self.node(
            "Conv", inputs, kernel_shape=[rows, columns], strides=[down, across],
            dilations=[spread_down, spread_across], group=int(groups), pads=[top, left, bottom, right])
        result = self.activated(result, options.scalar(after_activation - 1, "b"))
        self.define(operator.outputs[0], result, CHANNELS_FIRST)

    def conv_2d(self, operator):
        self.convolve(operator, depthwise=False)

    def depthwise_conv_2d(self, operator):
        self.convolve(operator, depthwise=True)

    def prelu(self, operator):
        slope = np.asarray(self.source.constants[operator.inputs[1]], np.float32).reshape(-1, 1, 1)
        image = self.value(operator.inputs[0], CHANNELS_FIRST)
        result = self.node("PRelu", [image, self.constant(slope)])
        self.define(operator.outputs[0], result, CHANNELS_FIRST)

    def max_pool_2d(self, operator):
        options = operator.options
        across, down = options.scalar(1, "i"), options.scalar(2, "i")
        columns, rows = options.scalar(3, "i"), options.scalar(4, "i")
        _, height, width, _ = self.source.shapes[operator.inputs[0]]
        margins = [0, 0, 0, 0]
        if options.scalar(0, "b") == PADDING_SAME:
            margins[0], margins[2] = same_padding(height, rows, down)
            margins[1], margins[3] = same_padding(width, columns, across)
        result = self.node(
            "MaxPool", [self.value(operator.inputs[0], CHANNELS_FIRST)], kernel_shape=[rows, columns],
            strides=[down, across], pads=margins)
        self.define(operator.outputs[0], result, CHANNELS_FIRST)

    def pad(self, operator):
        margins = self.source.constants[operator.inputs[1]][TO_CHANNELS_FIRST]
        image = self.value(operator.inputs[0], CHANNELS_FIRST)
        both = self.integers(list(margins[:, 0]) + list(margins[:, 1]))
        result = self.node("Pad", [image, both, self.zero()], mode="constant")
        self.define(operator.outputs[0], result, CHANNELS_FIRST)

    def add(self, operator):
        terms = [self.value(index, CHANNELS_FIRST) for index in operator.inputs]
        result = self.activated(self.node("Add", terms), operator.options.scalar(0, "b"))
        self.define(operator.outputs[0], result, CHANNELS_FIRST)

    def reshape(self, operator):
        before, after = operator.inputs[0], operator.outputs[0]
        shape = self.source.shapes[before]
        # A map of one pixel reads the same in both layouts.
        single = len(shape) == 4 and shape[1] == shape[2] == 1
        value = self.value(before, CHANNELS_FIRST if single else PLAIN)
        result = self.node("Reshape", [value, self.integers(self.source.shapes[after])])
        self.define(after, result, PLAIN)

    def resize_bilinear(self, operator):
        _, height, width, _ = self.source.shapes[operator.inputs[0]]
        rows, columns = self.source.shapes[operator.outputs[0]][1:3]
        options = operator.options
        mode = "align_corners" if options.scalar(2, "?") else "half_pixel" if options.scalar(3, "?") else "asymmetric"
        image = self.value(operator.inputs[0], CHANNELS_FIRST)
        result = self.node(
            "Resize", [image, self.floats([]), self.floats([1, 1, rows / height, columns / width])], mode="linear",
            coordinate_transformation_mode=mode)
        self.define(operator.outputs[0], result, CHANNELS_FIRST)

    def depth_to_space(self, operator):
        image = self.value(operator.inputs[0], CHANNELS_FIRST)
        result = self.node("DepthToSpace", [image], blocksize=operator.options.scalar(0, "i"), mode="DCR")
        self.define(operator.outputs[0], result, CHANNELS_FIRST)

    def finish(self, index):
        """Gives an output the name it has in the source; returns its name and shape."""
        name, shape, layout = self.source.names[index], self.source.shapes[index], self.layouts[index]
        if layout == CHANNELS_FIRST and shape[1] == shape[2] == 1:
            return self.node("Flatten", [self.values[index, layout]], name, axis=1), [shape[0], shape[3]]
        shape = channels_first(shape) if layout == CHANNELS_FIRST else shape
        return self.node("Identity", [self.values[index, layout]], name), shape

    def model(self):
        """The bytes of the ONNX file."""
        source = self.source
        for index in source.inputs:
            self.define(index, source.names[index], CHANNELS_FIRST)
        for operator in source.operators:
            write = getattr(self, operator.name.lower(), None)
            if operator.name not in OPERATORS.values() or write is None:
                raise SystemExit(f"Operator {operator.name} is not known to this converter.")
            write(operator)
        outputs = [self.finish(index) for index in source.outputs]
        inputs = [(source.names[index], channels_first(source.shapes[index])) for index in source.inputs]
        graph = b"".join(bytes_field(1, node) for node in self.nodes) + bytes_field(2, "g")
        graph += b"".join(bytes_field(5, entry) for entry in self.initializers)
        graph += b"".join(bytes_field(11, value_info(*entry)) for entry in inputs)
        graph += b"".join(bytes_field(12, value_info(*entry)) for entry in outputs)
        opset = bytes_field(1, "") + number_field(2, ONNX_OPSET)
        return number_field(1, ONNX_IR_VERSION) + bytes_field(2, "t2o") + bytes_field(7, graph) + bytes_field(8, opset)


def convert(data, inputs=None, outputs=None):
    """The ONNX file, as bytes, of a TensorFlow Lite file given as bytes, cut between the named tensors."""
    source = Source(data)
    source.cut(inputs, outputs)
    return Converter(source).model()
