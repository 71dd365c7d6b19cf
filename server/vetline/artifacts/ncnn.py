"""Networks of ncnn as text (its wiki, "param and model file structure"): layers that are classes of the program that loads them."""

from __future__ import annotations

from vetline.artifacts import operations
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View

MAGIC = b"7767517\n"
MOST = 10_000_000
"""No network has as many layers, for which room is made before the first is read."""

_NAMES = """
AbsVal ArgMax BNLL BatchNorm Bias BinaryOp CELU Cast Clip Concat Convolution Convolution1D Convolution3D ConvolutionDepthWise ConvolutionDepthWise1D
ConvolutionDepthWise3D CopyTo Crop CumulativeSum Deconvolution Deconvolution1D Deconvolution3D DeconvolutionDepthWise DeconvolutionDepthWise1D
DeconvolutionDepthWise3D DeepCopy DeformableConv2D Dequantize DetectionOutput Diag Dropout ELU Einsum Eltwise Embed Erf Exp ExpandDims Flatten Flip Fold
GELU GLU GRU Gemm GridSample GroupNorm HardSigmoid HardSwish InnerProduct Input InstanceNorm Interp InverseSpectrogram LRN LSTM LayerNorm Log MVN MatMul
MemoryData Mish MultiHeadAttention Noop Normalize PReLU PSROIPooling Packing Padding Permute PixelShuffle Pooling Pooling1D Pooling3D Power PriorBox Proposal
Quantize RMSNorm RNN ROIAlign ROIPooling ReLU Reduction Reorg Requantize Reshape RotaryEmbed SDPA SELU SPP Scale Shrink ShuffleChannel Sigmoid Slice Softmax
Softplus Spectrogram Split Squeeze StatisticsPooling Swish TanH Threshold Tile UnaryOp Unfold YoloDetectionOutput Yolov3DetectionOutput
"""
_LAYERS = frozenset(_NAMES.split())
"""The layers of ncnn's own."""


def examine(inquiry: Inquiry, view: View) -> None:
    """Remarks layers that ncnn has not of its own, and numbers that exhaust its reader."""
    inquiry.fact("format", "ncnn")
    lines = view.read(0, inquiry.limits.text_bytes).decode("utf-8", "replace").splitlines()[1:]
    stated = lines[0].split() if lines else []
    if not (len(stated) == 2 and all(one.isdecimal() and int(one[:20]) <= MOST for one in stated)):
        inquiry.danger("size", f"the numbers of its layers are {shown(' '.join(stated), 40)}, which no network has: a reader makes room for them", view.entry)
    kinds = {line.split(None, 1)[0] for line in lines[1:] if line.strip()}
    for kind in sorted(kinds - _LAYERS):
        operations.foreign(inquiry, f"the layer {shown(kind, 60)} is none of ncnn's: a class of the program that loads it", view.entry, kind)
