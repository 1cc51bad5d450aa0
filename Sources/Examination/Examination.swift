internal import Anatomy
