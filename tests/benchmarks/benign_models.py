"""Writes ordinary models with whatever libraries the Python that runs it has: what must not be complained of.

A program of its own, for an environment with model libraries in it: `python tests/benchmarks/benign_models.py FOLDER`, and then
`vetline inspect FOLDER`. It imports nothing of Vetline. A library that is missing, or an object that cannot be saved, only
leaves its files out.
"""

from __future__ import annotations

import collections
import contextlib
import datetime
import decimal
import fractions
import gzip
import importlib
import inspect
import io
import ipaddress
import pathlib
import pickle
import random
import re
import sys
import uuid
import warnings
import zoneinfo
from collections.abc import Callable, Iterator
from typing import Any

FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "models")
WRITERS: list[Callable[[], None]] = []


def family(write: Callable[[], None]) -> Callable[[], None]:
    """A function that writes the files of one library."""
    WRITERS.append(write)
    return write


def main() -> None:
    warnings.simplefilter("ignore")
    for write in WRITERS:
        name = write.__name__
        before = count(FOLDER / name)
        try:
            write()
        except Exception as error:  # a missing library only leaves its files out
            print(f"{name}: {type(error).__name__}: {error}"[:200])
        print(f"{name}: {count(FOLDER / name) - before} files")


def count(folder: pathlib.Path) -> int:
    return sum(1 for path in folder.rglob("*") if path.is_file())


@contextlib.contextmanager
def attempted(folder: str, name: str) -> Iterator[pathlib.Path]:
    """A path to write to; a file that an error leaves behind is taken away."""
    path = FOLDER / folder / re.sub(r"[^\w.-]", "_", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield path
    except Exception:
        path.unlink(missing_ok=True)


def pickled(folder: str, name: str, value: Any, protocols: tuple[int, ...] = (2, 4, 5)) -> None:
    for protocol in protocols:
        with attempted(folder, f"{name}.p{protocol}.pkl") as path:
            path.write_bytes(pickle.dumps(value, protocol))


@family
def python() -> None:
    values: dict[str, Any] = {
        "nested": {"a": [1, 2.5, None, True, b"x", "é", (1, (2, {3}))], 4: frozenset({1}), "big": 1 << 200, "z": 1j},
        "ordered": collections.OrderedDict(a=1), "counter": collections.Counter("aab"), "deque": collections.deque([1], 3),
        "defaults": [collections.defaultdict(kind) for kind in (int, float, list, dict, set, str)], "chain": collections.ChainMap({1: 2}),
        "times": [datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc), datetime.date(2020, 1, 2), datetime.time(1), datetime.timedelta(1)],
        "zone": datetime.datetime(2020, 1, 2, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin")),
        "numbers": [decimal.Decimal("1.5"), fractions.Fraction(1, 3), uuid.UUID(int=5), complex(1, 2)], "context": decimal.getcontext(),
        "paths": [pathlib.PurePosixPath("/a"), pathlib.PureWindowsPath("c:\\a")], "addresses": [ipaddress.ip_address("::1"), ipaddress.ip_network("10.0.0.0/8")],
        "pattern": re.compile("a+", re.IGNORECASE), "random": random.Random(3).getstate(), "generator": random.Random(3), "types": [int, str, list, dict, type(None)],
        "array": importlib.import_module("array").array("d", [1.0]), "slices": [slice(1, 2), range(3), ..., NotImplemented],
        "exceptions": [ValueError("x"), KeyError(1), OSError(2, "no")], "functions": [len, abs, max, sorted], "bytes": [bytearray(b"ab"), bytes(300)],
        "namespace": importlib.import_module("types").SimpleNamespace(a=1), "arguments": importlib.import_module("argparse").Namespace(lr=0.1),
        "shared": [(inner := [1]), inner], "partial": importlib.import_module("functools").partial(max, key=len),
        "getters": [importlib.import_module("operator").itemgetter(1), importlib.import_module("operator").itemgetter(1, 2)],
        "math": [importlib.import_module("math").sqrt, importlib.import_module("operator").add], "text": io.StringIO("a"), "raw": io.BytesIO(b"a"),
    }  # fmt: skip
    for name, value in values.items():
        pickled("python", name, value, (0, 1, 2, 3, 4, 5))
    with attempted("python", "streams.pkl") as path:
        path.write_bytes(b"".join(pickle.dumps(value) for value in (1, {"a": 2}, [3])))
    with attempted("python", "packed.pkl.gz") as path:
        path.write_bytes(gzip.compress(pickle.dumps(values["nested"])))


@family
def numpy() -> None:
    import numpy as np

    random_numbers = np.random.default_rng(1)
    arrays: dict[str, Any] = {f"zeros_{kind}": np.zeros((3, 2), kind) for kind in ["?", "b", "B", "h", "H", "i", "I", "l", "L", "q", "Q", "e", "f", "d", "g", "F", "D", "G", "S5", "U5", "M8[ns]", "m8[s]", "V3"]}
    arrays |= {
        "fortran": np.asfortranarray(np.eye(3)), "record": np.zeros(2, [("a", "f4"), ("b", "i2", (2,))]), "recarray": np.rec.array([(1, 2.0)]),
        "masked": np.ma.array([1, 2], mask=[0, 1]), "matrix": np.matrix([[1]]), "objects": np.array([{"a": 1}, [1], None], object), "scalar": np.float32(3),
        "scalars": [np.int64(1), np.bool_(True), np.datetime64("2020-01-01"), np.str_("a"), np.bytes_(b"a"), np.complex64(1), np.longdouble(1)],
        "dtypes": [np.dtype("f4"), np.dtype("O"), np.dtype([("a", "i4")]), np.float64, np.ndarray], "functions": [np.mean, np.log1p, np.add, np.exp],
        "polynomial": np.polynomial.Polynomial([1, 2]), "poly1d": np.poly1d([1, 2]), "strings": np.array(["a", "bc"], np.dtypes.StringDType()),
        "big": random_numbers.random((100, 100)), "empty": np.array([]), "zero_d": np.array(5), "broadcast": np.broadcast_to(np.arange(3), (2, 3)),
        "view": np.arange(10)[::2], "chebyshev": np.polynomial.Chebyshev([1, 2]), "finfo": np.finfo("f4").eps,
    }  # fmt: skip
    for name in ("MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64"):
        arrays[f"generator_{name}"] = np.random.Generator(getattr(np.random, name)(1))
        arrays[f"bits_{name}"] = getattr(np.random, name)(1)
    arrays |= {"state": np.random.RandomState(1), "state_tuple": np.random.RandomState(1).get_state(), "seeds": np.random.SeedSequence(3)}
    for name, value in arrays.items():
        pickled("numpy", name, value)
        if isinstance(value, np.ndarray):
            with attempted("numpy", f"{name}.npy") as path:
                np.save(path, value, allow_pickle=True)
    with attempted("numpy", "many.npz") as path:
        np.savez(path, a=np.eye(3), b=arrays["objects"])
    with attempted("numpy", "packed.npz") as path:
        np.savez_compressed(path, a=np.eye(3), b=np.arange(5))


@family
def scipy() -> None:
    import numpy as np
    from scipy import integrate, interpolate, optimize, signal, sparse, spatial, stats

    x = np.linspace(0, 1, 12)
    values: dict[str, Any] = {f"sparse_{kind}": sparse.random(5, 5, 0.4, kind, random_state=1) for kind in ("csr", "csc", "coo", "lil", "dok", "dia", "bsr")}
    values |= {f"array_{kind}": getattr(sparse, f"{kind}_array")(np.eye(4)) for kind in ("csr", "csc", "coo", "lil", "dok", "dia", "bsr")}
    values |= {
        "tree": spatial.cKDTree(np.random.rand(20, 2)), "tree2": spatial.KDTree(np.random.rand(20, 2)), "rotation": spatial.transform.Rotation.random(),
        "hull": spatial.ConvexHull(np.random.rand(20, 2)).vertices, "splines": interpolate.CubicSpline(x, x**2), "pchip": interpolate.PchipInterpolator(x, x),
        "akima": interpolate.Akima1DInterpolator(x, x), "rbf": interpolate.RBFInterpolator(np.random.rand(20, 2), np.random.rand(20)),
        "interp1d": interpolate.interp1d(x, x), "cubic": interpolate.interp1d(x, x, "cubic"), "nearest": interpolate.interp1d(x, x, "nearest"),
        "grid": interpolate.RegularGridInterpolator((x, x), np.outer(x, x)), "univariate": interpolate.UnivariateSpline(x, x**2),
        "bspline": interpolate.make_interp_spline(x, x), "bivariate": interpolate.RectBivariateSpline(x, x, np.outer(x, x)), "ppoly": interpolate.PPoly(np.eye(3), x[:4]),
        "minimum": optimize.minimize(np.sum, np.zeros(2), method="Nelder-Mead", options={"maxiter": 2}), "bounds": optimize.Bounds([0], [1]),
        "kde": stats.gaussian_kde(x), "test": stats.ttest_ind(x, x), "regression": stats.linregress(x, x), "filter": signal.butter(3, 0.1),
        "transfer": signal.TransferFunction([1], [1, 2]), "space": signal.StateSpace(np.eye(2), np.eye(2), np.eye(2), np.eye(2)),
        "solution": integrate.solve_ivp(lambda t, y: -y, (0, 1), [1.0]), "constraint": optimize.LinearConstraint(np.eye(2), 0, 1),
    }  # fmt: skip
    for name in ("norm", "gamma", "beta", "expon", "lognorm", "poisson", "binom", "randint", "uniform", "t", "chi2", "weibull_min"):
        distribution = getattr(stats, name)
        shapes = [0.5 if name == "binom" and number else 2 for number in range(distribution.numargs)] if name != "randint" else [0, 5]
        values[f"frozen_{name}"], values[f"distribution_{name}"] = distribution(*shapes), distribution
    values["multivariate"] = stats.multivariate_normal([0, 0], np.eye(2))
    values["dirichlet"] = stats.dirichlet([1, 2])
    for name, value in values.items():
        pickled("scipy", name, value)


@family
def pandas() -> None:
    import numpy as np
    import pandas as pd

    times = pd.date_range("2020-01-01", periods=3, tz="Europe/Berlin")
    frame = pd.DataFrame({"a": [1, 2, 3], "b": [0.5, None, 1], "c": list("xyz"), "t": times, "o": [{1}, None, "a"], "k": pd.Categorical(list("aba"))})
    values: dict[str, Any] = {
        "frame": frame, "series": frame["a"], "strings": frame["c"], "categories": frame["k"], "times": times, "index": pd.Index([1, 2]), "range": pd.RangeIndex(5),
        "multi": pd.MultiIndex.from_product([[1, 2], list("ab")]), "multi_frame": frame.set_index(["a", "c"]), "period": pd.period_range("2020", periods=3, freq="M"),
        "interval": pd.interval_range(0, 3), "delta": pd.timedelta_range("1h", periods=3), "timestamp": pd.Timestamp("2020-01-01", tz="UTC"), "span": pd.Timedelta("1h"),
        "one_period": pd.Period("2020", "M"), "one_interval": pd.Interval(0, 1), "na": [pd.NA, pd.NaT, np.nan], "boolean": pd.array([True, None], "boolean"),
        "int": pd.array([1, None], "Int64"), "float": pd.array([1.5, None], "Float32"), "sparse": pd.arrays.SparseArray([0, 0, 1]),
        "offsets": [pd.offsets.BDay(2), pd.offsets.MonthEnd(), pd.offsets.Hour(3), pd.offsets.Week(weekday=1), pd.DateOffset(months=2)], "empty": pd.DataFrame(),
        "string_objects": pd.Series(list("ab"), dtype="string[python]"), "object": pd.Series([[1], {2: 3}]), "nested_columns": pd.DataFrame([[1, 2]], columns=[["a", "a"], ["b", "c"]]),
        "dtypes": frame.dtypes, "group": frame.groupby("a")["b"].mean(), "attrs": frame.assign(d=1).T, "flags": frame.set_flags(allows_duplicate_labels=True),
        "sparse_frame": pd.DataFrame({"s": pd.arrays.SparseArray([0, 1, 0])}), "naive": pd.date_range("2020", periods=2),
        "business": pd.bdate_range("2020", periods=3), "categories_of_int": pd.Categorical([1, 2, 1], ordered=True),
    }  # fmt: skip
    with contextlib.suppress(Exception):
        values["arrow"] = pd.Series(["a", None], dtype="string[pyarrow]")
        values["arrow_int"] = pd.Series([1, None], dtype="int64[pyarrow]")
        values["arrow_list"] = frame[["a", "b"]].convert_dtypes(dtype_backend="pyarrow")
    for name, value in values.items():
        pickled("pandas", name, value)
    for suffix in ("pkl", "pkl.gz", "pkl.bz2", "pkl.xz", "pkl.zip", "pkl.tar", "pkl.zst"):
        with attempted("pandas", f"frame.{suffix}") as path:
            frame.to_pickle(path)


@family
def sklearn() -> None:
    import joblib
    import numpy as np
    from sklearn import compose, datasets, feature_extraction, model_selection, pipeline, preprocessing
    from sklearn import metrics as measures
    from sklearn.utils import all_estimators

    numbers = np.random.default_rng(0)
    x, y = datasets.make_classification(60, 6, n_informative=4, n_classes=3, random_state=0)
    positive, texts = np.abs(x), [f"word{number % 7} text{number % 3} end" for number in range(60)]
    tries: list[tuple[Any, Any]] = [(x, y), (positive, y), (x, x[:, 0]), (x, np.c_[x[:, 0], x[:, 1]]), (x, np.c_[y > 0, y > 1].astype(int)), (positive[:, :1], y),
                                    (texts, None), ([{"a": 1, "b": number} for number in range(20)], None), (np.cov(x.T), None), (y, None), ([[1, 2], [3]], None),
                                    (measures.pairwise_distances(x), None), (x[:, 0], x[:, 1]), (positive.astype(int), y)]  # fmt: skip
    for name, kind in all_estimators():
        model = None
        for arguments in _constructions(kind):
            for features, labels in tries:
                try:
                    candidate = kind(**arguments)
                    model = candidate.fit(features, labels) if labels is not None else candidate.fit(features)
                    break
                except Exception:
                    continue
            if model is not None:
                break
        if model is None:
            print(f"sklearn: {name} was not fitted")
            with contextlib.suppress(Exception):
                model = kind()
        if model is not None:
            _dumped("sklearn", name, model, joblib)
    columns = compose.ColumnTransformer([("n", preprocessing.StandardScaler(), [0, 1]), ("o", preprocessing.OneHotEncoder(), [2]), ("p", "passthrough", [3])])
    from sklearn.ensemble import GradientBoostingClassifier, HistGradientBoostingRegressor, RandomForestClassifier
    from sklearn.gaussian_process import GaussianProcessRegressor, kernels
    from sklearn.linear_model import LogisticRegression, SGDClassifier
    from sklearn.neighbors import KernelDensity, KNeighborsClassifier, NearestNeighbors
    from sklearn.svm import SVC

    more: dict[str, Any] = {
        "pipeline": pipeline.make_pipeline(preprocessing.PolynomialFeatures(2), preprocessing.StandardScaler(), LogisticRegression()).fit(x, y),
        "columns": pipeline.make_pipeline(columns, RandomForestClassifier(3)).fit(np.c_[x[:, :2], y, x[:, 3]], y),
        "text": pipeline.make_pipeline(feature_extraction.text.TfidfVectorizer(ngram_range=(1, 2)), LogisticRegression()).fit(texts, y),
        "count": feature_extraction.text.CountVectorizer(tokenizer=str.split, token_pattern=None).fit(texts),
        "grid": model_selection.GridSearchCV(SVC(), {"C": [0.1, 1]}, cv=2).fit(x, y), "random": model_selection.RandomizedSearchCV(SVC(), {"C": [0.1, 1]}, n_iter=2, cv=2).fit(x, y),
        "kernel": GaussianProcessRegressor(kernels.RBF() + kernels.WhiteKernel() * kernels.Matern() + kernels.DotProduct()).fit(x, y),
        "function": preprocessing.FunctionTransformer(np.log1p).fit(positive), "function_partial": preprocessing.FunctionTransformer(np.clip, kw_args={"a_min": 0, "a_max": 1}).fit(x),
        "density": KernelDensity().fit(x), "ball": NearestNeighbors(algorithm="ball_tree").fit(x), "kd": KNeighborsClassifier(algorithm="kd_tree", metric="manhattan").fit(x, y),
        "haversine": NearestNeighbors(algorithm="ball_tree", metric="haversine").fit(x[:, :2]), "minkowski": NearestNeighbors(metric="minkowski", p=3).fit(x),
        "boost": GradientBoostingClassifier(n_estimators=3).fit(x, y), "histogram": HistGradientBoostingRegressor(max_iter=5, loss="poisson").fit(x, np.abs(x[:, 0]) + 1),
        "categorical": HistGradientBoostingRegressor(max_iter=3, categorical_features=[0]).fit(np.c_[y, x], x[:, 0]), "bunch": datasets.load_iris(),
        "scorer": measures.make_scorer(measures.f1_score, average="macro"), "cv": model_selection.cross_validate(LogisticRegression(), x, y, cv=2, return_estimator=True),
        "splitter": model_selection.StratifiedKFold(3, shuffle=True, random_state=numbers.integers(5)), "svc_callable": SVC(kernel=measures.pairwise.rbf_kernel).fit(x, y),
        "display": measures.confusion_matrix(y, y), "frames": preprocessing.StandardScaler().set_output(transform="pandas").fit(x),
    }  # fmt: skip
    for loss in ("hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron", "squared_error", "huber", "epsilon_insensitive"):
        more[f"sgd_{loss}"] = SGDClassifier(loss=loss).fit(x, y)
    for loss in ("squared_error", "absolute_error", "gamma", "poisson", "quantile"):
        more[f"histogram_{loss}"] = HistGradientBoostingRegressor(max_iter=2, loss=loss, quantile=0.5).fit(x, np.abs(x[:, 0]) + 1)
    for name, model in more.items():
        _dumped("sklearn", name, model, joblib)


def _constructions(kind: Any) -> Iterator[dict[str, Any]]:
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.tree import DecisionTreeClassifier

    wanted = [name for name, given in inspect.signature(kind).parameters.items() if given.default is inspect.Parameter.empty and given.kind is given.POSITIONAL_OR_KEYWORD]
    yield {}
    pair = [("a", LogisticRegression()), ("b", DecisionTreeClassifier())]
    for inner in (LogisticRegression(), Ridge(), PCA()):
        values = {"estimator": inner, "estimators": pair, "base_estimator": inner, "steps": [("a", inner)], "transformers": [("a", PCA(2), [0, 1])],
                  "transformer_list": [("a", PCA(2))], "param_grid": {}, "param_distributions": {}, "dictionary": __import__("numpy").eye(6)}  # fmt: skip
        if wanted and all(name in values for name in wanted):
            yield {name: values[name] for name in wanted}


def _dumped(folder: str, name: str, model: Any, joblib: Any) -> None:
    pickled(folder, name, model, (2, 5))
    for suffix, options in (("joblib", {}), ("joblib.z", {"compress": 3}), ("joblib.gz", {"compress": ("gzip", 3)}), ("joblib.p2", {"protocol": 2})):
        with attempted(folder, f"{name}.{suffix}") as path:
            joblib.dump(model, path, **options)
    with attempted(folder, f"{name}.joblib.lz4") as path:
        importlib.import_module("lz4")
        joblib.dump(model, path, compress=("lz4", 1))
    with attempted("skops", f"{name}.skops") as path:
        importlib.import_module("skops.io").dump(model, path)


MODULES: dict[str, tuple[Any, ...]] = {
    "Linear": (3, 2), "Bilinear": (2, 3, 4), "LazyLinear": (3,), "Conv1d": (1, 2, 3), "Conv2d": (1, 2, 3), "Conv3d": (1, 2, 3), "ConvTranspose2d": (1, 2, 3),
    "BatchNorm1d": (3,), "BatchNorm2d": (3,), "LayerNorm": (3,), "GroupNorm": (1, 3), "InstanceNorm2d": (3,), "RMSNorm": (3,), "LocalResponseNorm": (2,),
    "Embedding": (5, 3), "EmbeddingBag": (5, 3), "LSTM": (3, 2, 2), "GRU": (3, 2), "RNN": (3, 2), "LSTMCell": (3, 2), "GRUCell": (3, 2), "MultiheadAttention": (4, 2),
    "TransformerEncoderLayer": (4, 2, 8), "TransformerDecoderLayer": (4, 2, 8), "Transformer": (4, 2, 1, 1, 8), "MaxPool2d": (2,), "AvgPool2d": (2,), "AdaptiveAvgPool2d": (1,),
    "AdaptiveMaxPool2d": (1,), "ZeroPad2d": (1,), "ReflectionPad2d": (1,), "ConstantPad2d": (1, 0.0), "PixelShuffle": (2,), "Threshold": (0.1, 0.2), "Upsample": (None, 2),
    "UpsamplingNearest2d": (None, 2), "Fold": ((4, 4), (2, 2)), "Unfold": ((2, 2),), "MaxUnpool2d": (2,), "LPPool2d": (2, 2), "FractionalMaxPool2d": (2, (1, 1)),
    "AdaptiveLogSoftmaxWithLoss": (4, 6, [2]), "ChannelShuffle": (2,), "CircularPad2d": (1,), "ReplicationPad2d": (1,),
}  # fmt: skip


@family
def torch() -> None:
    import torch
    from torch import nn

    def saved(name: str, value: Any) -> None:
        with attempted("torch", f"{name}.pt") as path:
            torch.save(value, path)
        with attempted("torch", f"{name}.legacy.pt") as path:
            torch.save(value, path, _use_new_zipfile_serialization=False)

    for name in sorted(set(dir(nn))):
        kind = getattr(nn, name)
        if isinstance(kind, type) and issubclass(kind, nn.Module):
            with contextlib.suppress(Exception):
                saved(f"module_{name}", kind(*MODULES.get(name, ())))
    net = nn.Sequential(collections.OrderedDict(conv=nn.Conv2d(1, 2, 3), norm=nn.BatchNorm2d(2), act=nn.ReLU(inplace=True), list=nn.ModuleList([nn.Linear(2, 2)])))
    saved("net", net)
    saved("state_dict", net.state_dict())
    lone = nn.Linear(4, 4)
    for name in sorted(set(dir(torch.optim))):
        kind = getattr(torch.optim, name)
        if isinstance(kind, type) and issubclass(kind, torch.optim.Optimizer) and kind is not torch.optim.Optimizer:
            with contextlib.suppress(Exception):
                optimizer = kind([lone.weight] if name == "Muon" else lone.parameters(), lr=0.1)
                lone(torch.ones(2, 4)).sum().backward()
                with contextlib.suppress(Exception):
                    optimizer.step()
                saved(f"optimizer_{name}", optimizer)
                saved(f"optimizer_state_{name}", optimizer.state_dict())
    sgd = torch.optim.SGD(lone.parameters(), lr=0.1)
    schedules: dict[str, Any] = {"StepLR": {"step_size": 1}, "MultiStepLR": {"milestones": [1]}, "ExponentialLR": {"gamma": 0.9}, "CosineAnnealingLR": {"T_max": 3},
        "OneCycleLR": {"max_lr": 1, "total_steps": 9}, "ReduceLROnPlateau": {}, "CosineAnnealingWarmRestarts": {"T_0": 2}, "LinearLR": {}, "PolynomialLR": {}}  # fmt: skip
    for name, options in schedules.items():
        with contextlib.suppress(Exception):
            schedule = getattr(torch.optim.lr_scheduler, name)(sgd, **options)
            saved(f"schedule_{name}", schedule)
            saved(f"schedule_state_{name}", schedule.state_dict())
    kinds = ["float16", "bfloat16", "float32", "float64", "int8", "uint8", "int16", "int32", "int64", "bool", "complex64", "complex128", "float8_e4m3fn", "float8_e5m2", "uint16", "uint32", "uint64"]
    tensors: dict[str, Callable[[], Any]] = {f"tensor_{kind}": lambda kind=kind: torch.zeros(3).to(getattr(torch, kind)) for kind in kinds}
    tensors |= {
        "sparse": lambda: torch.eye(3).to_sparse(), "sparse_csr": lambda: torch.eye(3).to_sparse_csr(), "quantized": lambda: torch.quantize_per_tensor(torch.ones(3), 0.1, 0, torch.qint8),
        "per_channel": lambda: torch.quantize_per_channel(torch.ones(2, 2), torch.ones(2), torch.zeros(2), 0, torch.qint8), "parameter": lambda: nn.Parameter(torch.ones(2)),
        "nested": lambda: torch.nested.nested_tensor([torch.ones(2), torch.ones(3)]), "jagged": lambda: torch.nested.nested_tensor([torch.ones(2), torch.ones(3)], layout=torch.jagged),
        "meta": lambda: torch.ones(2, device="meta"), "view": lambda: torch.arange(9).view(3, 3).t(), "shared": lambda: [(shared := torch.ones(5)), shared[1:]],
        "types": lambda: [torch.float32, torch.Size([1, 2]), torch.device("cpu"), torch.strided, torch.per_tensor_affine, torch.preserve_format],
        "generator": lambda: torch.Generator().get_state(), "storage": lambda: torch.ones(3).untyped_storage(), "conj": lambda: torch.ones(2, dtype=torch.complex64).conj(),
        "distributions": lambda: [torch.distributions.Normal(0, 1), torch.distributions.Categorical(torch.ones(3)), torch.distributions.Beta(1, 1)],
        "dataset": lambda: torch.utils.data.TensorDataset(torch.ones(3)), "loader": lambda: torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.ones(3))),
        "subset": lambda: torch.utils.data.Subset(torch.utils.data.TensorDataset(torch.ones(3)), [0]), "samplers": lambda: torch.utils.data.RandomSampler([1, 2]),
        "scaler": lambda: torch.amp.GradScaler("cpu").state_dict(), "packed": lambda: nn.utils.rnn.pack_sequence([torch.ones(2, 1)]), "average": lambda: torch.optim.swa_utils.AveragedModel(lone),
        "spectral": lambda: nn.utils.spectral_norm(nn.Linear(2, 2)), "weight_norm": lambda: nn.utils.weight_norm(nn.Linear(2, 2)),
        "parametrized": lambda: nn.utils.parametrizations.orthogonal(nn.Linear(2, 2)).state_dict(), "dynamic": lambda: torch.ao.quantization.quantize_dynamic(nn.Sequential(nn.Linear(2, 2)), {nn.Linear}),
        "pruned": lambda: importlib.import_module("torch.nn.utils.prune").random_unstructured(nn.Linear(4, 4), "weight", 0.5), "parallel": lambda: nn.DataParallel(nn.Linear(2, 2)),
        "numpy_scalar": lambda: {"loss": importlib.import_module("numpy").float64(1)}, "attributes": lambda: [setattr(tensor := torch.ones(2), "name_", "x"), tensor],
        "checkpoint": lambda: {"epoch": 3, "model": net.state_dict(), "optimizer": sgd.state_dict(), "args": importlib.import_module("argparse").Namespace(lr=0.1), "rng": torch.get_rng_state(),
                               "path": pathlib.PurePosixPath("/x"), "best": float("inf"), "time": datetime.datetime(2020, 1, 1), "numbers": random.Random(1).getstate()},
        "hooks": lambda: (hooked := nn.Linear(2, 2), hooked.register_forward_hook(torch.nn.functional.relu))[0], "version": lambda: torch.torch_version.TorchVersion("2.1"),
    }  # fmt: skip
    for name, made in tensors.items():
        with contextlib.suppress(Exception):
            saved(name, made())
        with contextlib.suppress(Exception):
            pickled("torch", name, made(), (2, 5))
    scripted = torch.jit.script(nn.Sequential(nn.Linear(3, 3), nn.ReLU()))
    with attempted("torch", "scripted.pt") as path:
        torch.jit.save(scripted, path)
    with attempted("torch", "traced.pt") as path:
        torch.jit.save(torch.jit.trace(nn.Conv2d(1, 2, 3).eval(), torch.ones(1, 1, 5, 5)), path)
    with attempted("torch", "exported.pt2") as path:
        torch.export.save(torch.export.export(nn.Linear(3, 3), (torch.ones(2, 3),)), path)
    with attempted("torch", "loose.tar.gz") as path:
        importlib.import_module("tarfile").open(path, "w:gz").close()


@family
def lightning() -> None:
    import torch
    from lightning.pytorch import LightningModule, Trainer
    from lightning.pytorch.callbacks import EarlyStopping, ModelCheckpoint

    class Net(LightningModule):
        def __init__(self, width: int = 3, names: tuple[str, ...] = ("a",)) -> None:
            super().__init__()
            self.save_hyperparameters()
            self.layer = torch.nn.Linear(width, 1)

        def training_step(self, batch: Any, _: int) -> Any:
            loss = self.layer(batch[0]).mean()
            self.log("loss", loss)
            return loss

        def configure_optimizers(self) -> Any:
            optimizer = torch.optim.AdamW(self.parameters())
            return [optimizer], [torch.optim.lr_scheduler.StepLR(optimizer, 1)]

    data = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(torch.ones(8, 3)), 2)
    for name, callbacks in (("plain", []), ("callbacks", [EarlyStopping("loss"), ModelCheckpoint(str(FOLDER / "lightning" / "kept"), save_last=True)])):
        trainer = Trainer(max_epochs=2, accelerator="cpu", logger=False, enable_progress_bar=False, enable_model_summary=False, enable_checkpointing=bool(callbacks), callbacks=callbacks)
        trainer.fit(Net(), data)
        with attempted("lightning", f"{name}.ckpt") as path:
            trainer.save_checkpoint(path)
        with attempted("lightning", f"{name}_weights.ckpt") as path:
            trainer.save_checkpoint(path, weights_only=True)


@family
def boosting() -> None:
    import joblib
    import numpy as np

    x, y = np.random.default_rng(0).random((60, 4)), np.arange(60) % 2
    kinds: list[tuple[str, str, dict[str, Any]]] = [
        *(("xgboost", name, {"n_estimators": 3}) for name in ("XGBClassifier", "XGBRegressor", "XGBRFClassifier", "XGBRFRegressor")), ("xgboost", "XGBRanker", {"n_estimators": 3}),
        *(("lightgbm", name, {"n_estimators": 3, "verbose": -1}) for name in ("LGBMClassifier", "LGBMRegressor", "LGBMRanker")),
        *(("catboost", name, {"iterations": 3, "verbose": 0, "allow_writing_files": False}) for name in ("CatBoostClassifier", "CatBoostRegressor", "CatBoost")),
    ]  # fmt: skip
    for library, name, options in kinds:
        with contextlib.suppress(Exception):
            kind = getattr(importlib.import_module(library), name)
            model = kind(options) if name == "CatBoost" else kind(**options)
            grouped = {"qid": np.zeros(60, int)} if name == "XGBRanker" else {"group": [60]} if name == "LGBMRanker" else {}
            model.fit(x, y, **grouped)
            _dumped("boosting", name, model, joblib)
            for suffix in {"xgboost": ("json", "ubj"), "lightgbm": ("txt",), "catboost": ("cbm", "json", "onnx")}[library]:
                with attempted("boosting", f"{name}.{suffix}") as path:
                    booster = getattr(model, "booster_", model)
                    booster.save_model(str(path), **({"format": suffix} if library == "catboost" else {}))
            pickled("boosting", f"{name}_booster", model.get_booster() if library == "xgboost" else getattr(model, "booster_", None))


@family
def keras() -> None:
    import os

    os.environ.setdefault("KERAS_BACKEND", "torch")
    import keras
    import numpy as np
    from keras import layers

    inputs = keras.Input((8, 8, 1))
    flat = layers.GlobalAveragePooling2D()(layers.MaxPooling2D()(layers.BatchNormalization()(layers.Conv2D(2, 3, activation="relu", padding="same")(inputs))))
    words = keras.Input((5,), dtype="int32")
    models = {
        "image": keras.Model(inputs, layers.Dense(2, "softmax")(layers.Dropout(0.5)(flat))), "text": keras.Model(words, layers.Dense(1)(layers.LSTM(3)(layers.Embedding(9, 4)(words)))),
        "both": keras.Model([inputs, words], layers.Concatenate()([flat, layers.Flatten()(layers.Embedding(9, 4)(words))])),
        "sequential": keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="gelu", kernel_regularizer="l2"), layers.Normalization(), layers.Rescaling(2.0)]),
        "attention": keras.Model(words, layers.MultiHeadAttention(1, 2)(*[layers.Embedding(9, 4)(words)] * 2)), "recurrent": keras.Sequential([keras.Input((5, 2)), layers.Bidirectional(layers.GRU(2))]),
        "augment": keras.Sequential([keras.Input((8, 8, 3)), layers.RandomFlip("horizontal"), layers.RandomRotation(0.1), layers.Resizing(4, 4)]),
        "distributed": keras.Sequential([keras.Input((5, 2)), layers.TimeDistributed(layers.Dense(3)), layers.LayerNormalization(), layers.Activation("swish")]),
    }  # fmt: skip
    for name, model in models.items():
        model.compile("adam", "mse", metrics=["mae"])
        for suffix in (".keras", ".h5", ".weights.h5"):
            with attempted("keras", name + suffix) as path:
                (model.save_weights if suffix == ".weights.h5" else model.save)(path)
        with attempted("keras", f"{name}.json") as path:
            path.write_text(model.to_json())
        with attempted("keras", f"{name}_weights.npz") as path:
            np.savez(path, *model.get_weights())


@family
def safetensors() -> None:
    import numpy as np
    from safetensors.numpy import save_file

    for name, tensors in (("two", {"a": np.eye(3), "b": np.zeros(0)}), ("many", {f"layers.{n}.weight": np.ones((n, 3), "f2") for n in range(40)}), ("none", {})):
        with attempted("safetensors", f"{name}.safetensors") as path:
            save_file(tensors, path, {"format": "pt"} if name != "two" else None)
    with attempted("safetensors", "torch.safetensors") as path:
        torch_module = importlib.import_module("torch")
        importlib.import_module("safetensors.torch").save_file({"w": torch_module.ones(3).bfloat16(), "s": torch_module.ones(())}, path, {"format": "pt", "note": "trained (v2)"})


@family
def gguf() -> None:
    import numpy as np
    from gguf import GGMLQuantizationType, GGUFWriter

    template = "{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] | trim + eos_token }}{% endfor %}"
    for name in ("llama", "qwen2", "gemma3", "bert"):
        with attempted("gguf", f"{name}.gguf") as path:
            writer = GGUFWriter(path, name)
            writer.add_block_count(2)
            writer.add_chat_template(template)
            writer.add_token_list(["<s>", "a", "b"])
            writer.add_tensor("token_embd.weight", np.ones((32, 32), "f4"))
            writer.add_tensor("blk.0.weight", np.zeros((32, 34), "u1"), raw_dtype=GGMLQuantizationType.Q8_0)
            writer.write_header_to_file()
            writer.write_kv_data_to_file()
            writer.write_tensors_to_file()
            writer.close()


@family
def onnx() -> None:
    import numpy as np
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    x, y = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 4]), helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 4])
    weight = numpy_helper.from_array(np.eye(4, dtype="f4"), "w")
    graphs = {
        "gemm": [helper.make_node("MatMul", ["x", "w"], ["h"]), helper.make_node("Relu", ["h"], ["y"])],
        "scaler": [helper.make_node("Scaler", ["x"], ["y"], domain="ai.onnx.ml", scale=[1.0] * 4, offset=[0.0] * 4)],
        "gelu": [helper.make_node("Gelu", ["x"], ["y"], domain="com.microsoft")],
    }  # fmt: skip
    for name, nodes in graphs.items():
        imports = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(helper.make_graph(nodes, name, [x], [y], [weight]), opset_imports=imports, producer_name="pytorch")
        with attempted("onnx", f"{name}.onnx") as path:
            onnx.save(model, path)
        with attempted("onnx", f"{name}_external.onnx") as path:
            onnx.save(model, path, save_as_external_data=True, location=f"{name}_external.onnx.data", size_threshold=0)


@family
def statsmodels() -> None:
    import numpy as np
    import pandas as pd
    import statsmodels.api as sm
    import statsmodels.formula.api as smf
    from statsmodels.tsa.api import ARIMA, ExponentialSmoothing

    frame = pd.DataFrame({"y": np.random.default_rng(1).random(60).cumsum(), "x": np.arange(60.0), "g": list("ab") * 30})
    made: dict[str, Callable[[], Any]] = {
        "ols": lambda: sm.OLS(frame.y, sm.add_constant(frame.x)).fit(), "formula": lambda: smf.ols("y ~ x + C(g)", frame).fit(), "arima": lambda: ARIMA(frame.y, order=(1, 1, 0)).fit(),
        "logit": lambda: sm.Logit((frame.y > frame.y.mean()).astype(int), sm.add_constant(frame.x)).fit(disp=0), "smoothing": lambda: ExponentialSmoothing(frame.y).fit(),
        "glm": lambda: sm.GLM(frame.y.abs() + 1, sm.add_constant(frame.x), family=sm.families.Gamma(sm.families.links.Log())).fit(), "mixed": lambda: smf.mixedlm("y ~ x", frame, groups=frame["g"]).fit(),
    }  # fmt: skip
    for name, model in made.items():
        with contextlib.suppress(Exception):
            pickled("statsmodels", name, model(), (4,))


@family
def frames() -> None:
    import polars as pl
    import pyarrow as pa

    table = pa.table({"a": [1, 2], "b": ["x", None], "c": [[1], [2, 3]], "d": [1.5, 2.5]})
    values: dict[str, Any] = {"table": table, "array": pa.array([1, 2]), "schema": table.schema, "types": [pa.int64(), pa.list_(pa.string()), pa.timestamp("ns", "UTC")],
        "batch": table.to_batches()[0], "scalar": pa.scalar(5), "chunked": table["a"], "dictionary": pa.array(["a", "b", "a"]).dictionary_encode(), "struct": pa.array([{"a": 1}]),
        "polars": pl.DataFrame({"a": [1, 2], "b": ["x", "y"]}), "polars_series": pl.Series("a", [1.5]), "polars_types": [pl.Int64, pl.List(pl.String), pl.Datetime("us")],
        "polars_schema": pl.DataFrame({"a": [1]}).schema}  # fmt: skip
    for name, value in values.items():
        pickled("frames", name, value)


@family
def transformers() -> None:
    import torch
    from transformers import BertConfig, BertModel, GPT2Config, GPT2LMHeadModel, LlamaConfig, LlamaForCausalLM, TrainingArguments

    small: dict[str, Callable[[], Any]] = {
        "bert": lambda: BertModel(BertConfig(hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8, vocab_size=9)),
        "gpt2": lambda: GPT2LMHeadModel(GPT2Config(n_embd=8, n_layer=1, n_head=1, vocab_size=9)),
        "llama": lambda: LlamaForCausalLM(LlamaConfig(hidden_size=8, num_hidden_layers=1, num_attention_heads=1, num_key_value_heads=1, intermediate_size=8, vocab_size=9)),
    }  # fmt: skip
    for name, made in small.items():
        model = made()
        with contextlib.suppress(Exception):
            model.save_pretrained(FOLDER / "transformers" / name)
        with attempted("transformers", f"{name}_whole.pt") as path:
            torch.save(model, path)
        with attempted("transformers", f"{name}_pytorch_model.bin") as path:
            torch.save(model.state_dict(), path)
        with attempted("transformers", f"{name}_config.pt") as path:
            torch.save({"config": model.config, "weights": model.state_dict()}, path)
    with attempted("transformers", "training_args.bin") as path:
        torch.save(TrainingArguments(str(FOLDER / "out"), report_to=[]), path)


@family
def others() -> None:
    import numpy as np

    def of(name: str) -> Any:
        return importlib.import_module(name)

    def study() -> Any:
        of("optuna").logging.set_verbosity(50)
        made = of("optuna").create_study()
        made.optimize(lambda trial: trial.suggest_float("x", 0, 1), n_trials=3)
        return made

    def frame() -> Any:
        return of("pandas").DataFrame({"T": np.arange(1, 21), "E": [1, 0] * 10, "x": np.random.default_rng(0).random(20)})

    x, y, words = np.random.default_rng(0).random((60, 4)), np.arange(60) % 2, [["a", "b", "c", "a"], ["b", "c", "d"]] * 5
    made: dict[str, Callable[[], Any]] = {
        "hdbscan": lambda: of("hdbscan").HDBSCAN(prediction_data=True).fit(x), "umap": lambda: of("umap").UMAP(n_neighbors=5, n_epochs=5).fit(x),
        "nndescent": lambda: of("pynndescent").NNDescent(x), "cox": lambda: of("lifelines").CoxPHFitter().fit(frame(), "T", "E"),
        "kaplan": lambda: of("lifelines").KaplanMeierFitter().fit(frame()["T"], frame()["E"]), "weibull": lambda: of("lifelines").WeibullAFTFitter().fit(frame(), "T", "E"),
        "word2vec": lambda: of("gensim.models").Word2Vec(words, min_count=1, vector_size=4), "dictionary": lambda: of("gensim.corpora").Dictionary(words),
        "lda": lambda: of("gensim.models").LdaModel([[(0, 1)]], id2word={0: "a"}, num_topics=2), "doc2vec": lambda: of("gensim.models").Doc2Vec(
            [of("gensim.models.doc2vec").TaggedDocument(one, [number]) for number, one in enumerate(words)], min_count=1, vector_size=4),
        "bayes": lambda: of("nltk").NaiveBayesClassifier.train([({"a": 1}, "x"), ({"a": 2}, "y")]), "stemmer": lambda: of("nltk.stem").SnowballStemmer("english"),
        "frequencies": lambda: of("nltk").FreqDist("abcab"), "tagger": lambda: of("nltk.tag").UnigramTagger([[("a", "N")]]), "punkt": lambda: of("nltk.tokenize").RegexpTokenizer(r"\w+"),
        "target": lambda: of("category_encoders").TargetEncoder(cols=[0]).fit(x, y), "binary": lambda: of("category_encoders").BinaryEncoder(cols=[0]).fit(x, y),
        "stacking": lambda: of("mlxtend.classifier").EnsembleVoteClassifier([of("sklearn.svm").SVC()]).fit(x, y), "study": study,
        "hmm": lambda: of("hmmlearn.hmm").GaussianHMM(2, n_iter=3).fit(x), "graph": lambda: of("networkx").karate_club_graph(), "directed": lambda: of("networkx").DiGraph([(1, 2)]),
        "point": lambda: of("shapely").Point(1, 2), "places": lambda: of("geopandas").GeoDataFrame({"a": [1]}, geometry=[of("shapely").Point(1, 2)], crs=4326),
        "forecaster": lambda: of("sktime.forecasting.naive").NaiveForecaster().fit(of("pandas").Series(np.arange(20.0))),
        "rocket": lambda: of("sktime.transformations.panel.rocket").Rocket(10).fit(x[:, None, :]), "prophet": lambda: of("prophet").Prophet(),
        "smote": lambda: of("imblearn.pipeline").make_pipeline(of("imblearn.over_sampling").SMOTE(k_neighbors=2), of("sklearn.svm").SVC()).fit(x, y),
        "sentences": lambda: of("tokenizers").Tokenizer(of("tokenizers.models").BPE()), "version": lambda: of("packaging.version").Version("1.2"),
        "bunch": lambda: of("sklearn.utils").Bunch(model=of("sklearn.svm").SVC().fit(x, y), columns=["a"], threshold=np.float64(0.5), when=datetime.datetime.now()),
    }  # fmt: skip
    for name, make in made.items():
        try:
            pickled("others", name, make(), (2, 5))
        except Exception as error:
            print(f"others: {name}: {type(error).__name__}: {error}"[:120])


if __name__ == "__main__":
    main()
