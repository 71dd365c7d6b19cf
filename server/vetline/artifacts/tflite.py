"""TFLite models, which are flat buffers (tensorflow/lite/schema/schema.fbs): the operators that no runtime has of its own."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.artifacts import operations
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

MAX_OPERATORS = 10_000
_REACHING = re.compile(rb"Flex(?:PyFunc|EagerPyFunc|ReadFile|WriteFile|MatchingFiles|TextLineDataset)")
_OPERATOR_CODES, _CUSTOM_CODE = 1, 1
"""Which fields of a model, and of an operator's code."""

_KNOWN = re.compile(
    r"Flex\w+|TFLite_Detection_PostProcess|edgetpu-custom-op|ethos-u|TF(?:Text|Sentencepiece|SSM)[\w>:.]*|(?:stablehlo|vhlo|odml|mtk|qnn|nnapi|xnnpack)[\w.:-]*"
    r"|Convolution2DTransposeBias|MaxPoolingWithArgmax2D|MaxUnpooling2D|TransformTensorBilinear|TransformLandmarks|Landmarks2TransformMatrix|AudioSpectrogram|Mfcc|NumericVerify"
    r"|RandomUniform|RandomStandardNormal|Normalize|Predict|ExtractFeatures|Irfft2d|Ngrams\w*|WhitespaceTokenizer|RaggedTensorTo\w+|Hashtable\w*|LookupTable\w*|SignalRfft|Signal\w+|TensorArray\w*|Roll|aten\w*"
)
"""Operators of the runtimes themselves, of MediaPipe, TensorFlow Text and makers of chips."""


def examine(inquiry: Inquiry, view: View) -> None:
    """Remarks operators that reach files or code, and those for which a native library has to be loaded."""
    inquiry.fact("format", "TFLite")
    for name in {found[0] for found in _REACHING.finditer(view.read(0, inquiry.limits.text_bytes))}:
        inquiry.danger("operation", f"the operation {name.decode()} reaches files or Python code when the model runs", view.entry)
    for custom in sorted(set(_custom(view))):
        if operations.is_reaching(custom.removeprefix("Flex")):
            inquiry.danger("operation", f"the operation {shown(custom, 60)} reaches files or Python code when the model runs", view.entry)
        elif not _KNOWN.fullmatch(custom):
            operations.foreign(inquiry, f"the operator {shown(custom, 60)} is in no runtime: a native library has to be loaded for it", view.entry, custom)


def _custom(view: View) -> Iterator[str]:
    """Names of custom operators."""
    codes = _field(view, _number(view, 0, 4), _OPERATOR_CODES)
    if not codes:
        return
    row = codes + _number(view, codes, 4)
    for index in range(min(_number(view, row, 4), MAX_OPERATORS)):
        place = row + 4 + 4 * index
        text = _field(view, place + _number(view, place, 4), _CUSTOM_CODE)
        if text:
            start = text + _number(view, text, 4)
            if name := view.read(start + 4, min(_number(view, start, 4), 200)):
                yield name.decode("utf-8", "replace")


def _field(view: View, table: int, number: int) -> int:
    """Where a table's field stands; 0 if it has none."""
    directory = table - int.from_bytes(view.read(table, 4), "little", signed=True)
    offset = _number(view, directory + 4 + 2 * number, 2) if 4 + 2 * number < _number(view, directory, 2) else 0
    return table + offset if offset else 0


def _number(view: View, offset: int, width: int) -> int:
    """0 where the view ends before it."""
    return int.from_bytes(view.read(offset, width), "little")
