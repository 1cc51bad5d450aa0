print("spasmeter")
