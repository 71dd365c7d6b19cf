"""The machine and the judge, on streams written as text: what each does, and what is said of it. Nothing is unpickled."""

from __future__ import annotations

import base64
import collections
import datetime
import decimal
import fractions
import gzip
import pickle
import random
import struct
import uuid
import zlib
from typing import Any

import pytest

from tests.artifacts import containers as make
from tests.artifacts.assembly import assemble, push
from tests.artifacts.looking import DANGEROUS, NOTHING, SUSPICIOUS, inspect, said

BROUGHT = """'cloudpickle.cloudpickle' '_make_function' stack mark 'cloudpickle.cloudpickle' '_builtin_type' stack ('CodeType',) call (1,b'x') call none tuple
 call"""
CALL = "'os' 'system' stack ('true',) call"

NEW_BY_BASE = """'functools' 'partial' stack mark 'builtins' 'getattr' stack mark {base} stack '__new__' tuple call put 2 tuple call
    mark get 2 mark {kind} stack 1.0 tuple {keywords} none tuple build emptytuple call"""
OWN_METHOD = """'sklearn.svm._classes' 'SVC' stack emptytuple newobj put 1 pop
    'functools' 'partial' stack mark 'builtins' 'getattr' stack mark get 1 '{name}' tuple call tuple call"""
NEW_BY_PARTIAL = """'functools' 'partial' stack mark 'builtins' 'getattr' stack mark {owner} stack put 1 '__new__' tuple call put 2 tuple call
    mark get 2 mark get 1 tuple emptydict none tuple build emptytuple call"""
PARSERS = "'def _parse_args(self, a, loc=0, scale=1):\\n    return (a,), loc, scale\\ndef _parse_args_rvs(self, a, size=None):\\n    return self._argcheck_rvs(a, size=size)'"

def carried(kind: str) -> str:
    """What Numba writes for an object of a class with a function that it has compiled."""
    inner = assemble(f"{kind} stack emptydict 'py_func' {BROUGHT} setitem tuple2")
    return f"'numba.core.serialize' 'custom_rebuild' stack 'numba.core.serialize' '_unpickle__CustomPickled' stack {inner!r} tuple1 call tuple1 call"


STREAMS: list[tuple[str, str, Any, str]] = [  # what it is, the stream, the verdict, words of a remark
    ("a call", CALL, DANGEROUS, "calls os.system('true')"),
    ("a call by GLOBAL", "global os system ('true',) call", DANGEROUS, "calls os.system('true')"),
    ("INST", "mark 'true' inst os system", DANGEROUS, "calls os.system('true')"),
    ("OBJ", "mark global os system 'true' obj", DANGEROUS, "calls os.system('true')"),
    ("OBJ whose result is dropped", "mark global os system 'true' obj pop none", DANGEROUS, "calls os.system('true')"),
    ("names out of the memo", "'system' put 5 pop 'os' put 6 pop get 6 get 5 stack ('true',) call", DANGEROUS, "os.system"),
    ("MEMOIZE counts what is there, PUT names its place", "'os' put 0 'system' put 1 'a' memoize 'b' memoize pop pop pop pop get 0 get 1 stack ('true',) call", DANGEROUS, "os.system"),
    ("a place of the memo that is written twice", "'collections' put 0 pop 'os' put 0 pop get 0 'system' stack ('true',) call", DANGEROUS, "os.system"),
    ("POP takes back a mark", "mark pop 'os' mark 'x' popmark 'system' stack ('true',) call", DANGEROUS, "os.system"),
    ("DUP", "'os' 'system' stack dup pop ('true',) call", DANGEROUS, "os.system"),
    ("a hexadecimal INT, which pickletools refuses", "<49 30 78 31 30 0a> pop global os system ('true',) call", DANGEROUS, "os.system"),
    ("an octal INT", "<49 30 31 30 0a> pop global os system ('true',) call", DANGEROUS, "os.system"),
    ("a hexadecimal LONG", "<4c 30 78 31 30 4c 0a> pop global os system ('true',) call", DANGEROUS, "os.system"),
    ("STRING that is not ASCII", "<53 27 c3 a9 27 0a> pop global os system ('true',) call", DANGEROUS, "os.system"),
    ("UNICODE with escapes", "<56 5c 75 30 30 36 66 5c 75 30 30 37 33 0a> 'system' stack ('true',) call", DANGEROUS, "os.system"),
    ("a frame that is too short", "<95 03 00 00 00 00 00 00 00> 'os' 'system' stack ('true',) call", DANGEROUS, "os.system"),
    ("PROTO in the middle", "proto 0 global os system ('true',) call proto 5", DANGEROUS, "os.system"),
    ("settings that have something called by Lightning", "emptydict 'hyper_parameters' {'_instantiator': 'subprocess.getoutput'} setitem", DANGEROUS, "_instantiator has subprocess.getoutput called"),
    ("settings of Lightning", "emptydict 'hyper_parameters' {'_instantiator': 'lightning.pytorch.cli.instantiate_module', 'lr': 1} setitem", NOTHING, ""),
    ("settings that have something called by Hydra", "emptydict 'cfg' {'_target_': 'os.system', 'command': 'true'} setitem", DANGEROUS, "_target_ has os.system called"),
    ("settings of Hydra with a class of a project's", "emptydict 'cfg' {'_target_': 'src.models.Net'} setitem", NOTHING, ""),
    ("settings within an object", "global argparse Namespace emptytuple newobj {'x': {'model': 'os.system'}} build", DANGEROUS, "model names os.system"),
    ("a configuration that is a program", "{'meta': {'config': 'import os\\nos.system(1)\\n'}}", DANGEROUS, "its config is a program: line 2 calls os.system"),
    ("a long configuration that is a program", "{'cfg': '" + "# a comment\\n" * 200 + "import os\\nos.system(1)\\n'}", DANGEROUS, "its cfg is a program: line 202"),
    ("a configuration that is written in Python", "{'meta': {'config': 'import os.path as osp\\nroot = osp.join(1, 2)\\nmodel = dict(a=1)\\n'}}", NOTHING, ""),
    ("an entry point that runs a program", "global gymnasium.envs.registration EnvSpec emptytuple newobj {'entry_point': 'os:system'} build", DANGEROUS, "entry_point names os.system"),
    ("an expression that MONAI evaluates", "{'config': {'a': '$os.system(1)'}}", DANGEROUS, "MONAI evaluates"),
    ("a folder that fairseq imports", "{'cfg': {'common': {'user_dir': '/tmp/x'}}}", SUSPICIOUS, "user_dir has the Python folder /tmp/x imported"),
    ("a model of gensim's with parts beside it", "global gensim.models.word2vec Word2Vec emptytuple newobj {'__numpys': ['syn0', 'wv.vectors'], '__ignoreds': []} build", NOTHING, ""),
    ("a model of gensim's with parts elsewhere", "global gensim.models.word2vec Word2Vec emptytuple newobj {'__numpys': ['/../../x']} build", DANGEROUS, "has a part read from '/../../x'"),
    ("a booster", "global xgboost.core Booster emptytuple newobj {'handle': b'x'} build", NOTHING, ""),
    ("a booster at an address", "global xgboost.core Booster emptytuple newobj {'handle': 1094795585} build", DANGEROUS, "an address in memory"),
    ("a value of a dictionary", "emptydict 'hook' 'os' 'system' stack ('true',) call setitem", DANGEROUS, "os.system"),
    ("an argument that breaks behind the call", CALL + " <58 ff ff ff 7f 61>", DANGEROUS, "os.system"),
    ("an underflow behind the call", CALL + " pop pop pop", DANGEROUS, "os.system"),
    ("the names of Python 2", "proto 2 global __builtin__ eval ('1',) call", DANGEROUS, "builtins.eval"),
    ("a module that moved", "proto 2 global commands getoutput ('true',) call", DANGEROUS, "subprocess.getoutput"),
    ("a name that walks", "'torch' 'os.system' stack ('true',) call", DANGEROUS, "torch.os.system"),
    ("a name that walks to a dunder", "'collections' 'OrderedDict.__init__.__globals__' stack", DANGEROUS, "walks"),
    ("a name only", "'os' 'system' stack", DANGEROUS, "names os.system"),
    ("a stranger's class", "'models.unet' 'UNet' stack emptytuple newobj {'a': 1} build", SUSPICIOUS, "models.unet.UNet"),
    ("a stranger's function", "'models.unet' 'build' stack emptytuple call", DANGEROUS, "calls models.unet.build"),
    ("a stranger's class that is only named", "'models.unet' 'UNet' stack", SUSPICIOUS, "names models.unet.UNet"),
    ("a class of a library", "'sklearn.svm._classes' 'SVC' stack emptytuple newobj {'C': 1.0} build", NOTHING, ""),
    ("a function of Python's own by way of a library", "'sklearn.svm._base' 'Popen' stack", DANGEROUS, "by way of another module"),
    ("a module whose name is no identifier", "'my-module' 'run' stack ('x',) call", DANGEROUS, "my-module.run"),
    ("a function of a library", "'sklearn.datasets._base' 'load_files' stack ('x',) call", DANGEROUS, "load_files"),
    ("a class of a library that is called", "'torch.utils.tensorboard.writer' 'SummaryWriter' stack ('x',) call", DANGEROUS, "SummaryWriter"),
    ("NEWOBJ of Popen", "'subprocess' 'Popen' stack emptytuple newobj {'args': 'true'} build", DANGEROUS, "subprocess.Popen"),
    ("a state that sets __setstate__", "'collections' 'Counter' stack emptytuple newobj emptydict '__setstate__' 'models.x' 'run' stack setitem build", DANGEROUS, "__setstate__"),
    ("a state for a class", "'collections' 'OrderedDict' stack mark none {'x': 1} tuple build", DANGEROUS, "changes collections.OrderedDict itself"),
    ("what a call gave is called", "'builtins' 'getattr' stack mark 'torch' 'Tensor' stack 'numel' tuple call (1,) call", DANGEROUS, "calls what builtins.getattr"),
    ("getattr with a dunder", "'builtins' 'getattr' stack mark 'torch' 'Tensor' stack '__reduce_ex__' tuple call", DANGEROUS, "getattr"),
    ("copyreg._reconstructor with a base that is called", "'copyreg' '_reconstructor' stack mark 'sklearn.svm._classes' 'SVC' stack 'subprocess' 'Popen' stack 'x' tuple call", DANGEROUS, "constructor of subprocess.Popen"),
    ("copyreg._reconstructor as old protocols write it", "'copyreg' '_reconstructor' stack mark 'sklearn.svm._classes' 'SVC' stack 'builtins' 'object' stack none tuple call", NOTHING, ""),
    ("partial of an ordinary function", "'functools' 'partial' stack mark 'builtins' 'int' stack tuple call mark 'builtins' 'int' stack () {'base': 2} none tuple build", NOTHING, ""),
    ("partial whose state brings another function", "'functools' 'partial' stack mark 'builtins' 'int' stack tuple call mark 'os' 'system' stack () {'a': 2} none tuple build", DANGEROUS, "os.system"),
    ("a factory", "'collections' 'defaultdict' stack mark 'builtins' 'list' stack tuple call", NOTHING, ""),
    ("a factory that reaches out", "'collections' 'defaultdict' stack mark 'os' 'getpid' stack tuple call", DANGEROUS, "os.getpid"),
    ("a factory that is a function of a library", "'collections' 'defaultdict' stack mark 'functools' 'partial' stack mark 'transformers.modeling_utils' 'load_state_dict' stack 'x' tuple call tuple call", SUSPICIOUS, "when a key is missing"),
    ("a factory that is made one later", "'collections' 'defaultdict' stack mark 'functools' 'partial' stack mark 'builtins' 'list' stack tuple call put 7 tuple call pop get 7 mark 'transformers.modeling_utils' 'load_state_dict' stack ('x',) emptydict none tuple build", SUSPICIOUS, "when a key is missing"),
    ("an object made as protocol 2 does without a constructor", NEW_BY_PARTIAL.format(owner="'sklearn.svm._classes' 'SVC'"), NOTHING, ""),
    ("the same of a class that is none of a model's", NEW_BY_PARTIAL.format(owner="'subprocess' 'Popen'"), DANGEROUS, "builds an object of subprocess.Popen"),
    ("the same, called with arguments", NEW_BY_PARTIAL.format(owner="'sklearn.svm._classes' 'SVC'").removesuffix("emptytuple call") + "(1,) call", DANGEROUS, "calls what functools.partial"),
    ("the same with a path by its keyword", NEW_BY_BASE.format(base="'scipy.stats' 'A'", kind="'scipy.stats' 'A'", keywords="{'file': '/etc/shadow'}"), SUSPICIOUS, "with the path"),
    ("an object made by its base", NEW_BY_BASE.format(base="'scipy.stats._stats_py' 'TtestResultBase'", kind="'scipy.stats._stats_py' 'TtestResult'", keywords="emptydict"), NOTHING, ""),
    ("an object made by Python's own", NEW_BY_BASE.format(base="'builtins' 'tuple'", kind="'scipy.stats._stats_py' 'TtestResult'", keywords="emptydict"), NOTHING, ""),
    ("an object of a stranger's class made by Python's own", NEW_BY_BASE.format(base="'builtins' 'tuple'", kind="'models.unet' 'UNet'", keywords="emptydict"), SUSPICIOUS, "models.unet.UNet"),
    ("a class made by its base", NEW_BY_BASE.format(base="'builtins' 'type'", kind="'scipy.stats._stats_py' 'TtestResult'", keywords="emptydict"), DANGEROUS, "calls what functools.partial"),
    ("an object made by what is not its base", NEW_BY_BASE.format(base="'scipy.stats._stats_py' 'Other'", kind="'scipy.stats._stats_py' 'TtestResult'", keywords="emptydict"), DANGEROUS, "calls what functools.partial"),
    ("a function in the place of a class", NEW_BY_BASE.format(base="'scipy.stats._stats_py' 'Aload'", kind="'scipy.stats._stats_py' 'load'", keywords="emptydict"), DANGEROUS, "calls what functools.partial"),
    ("an object that keeps a method of its own", OWN_METHOD.format(name="_fit"), SUSPICIOUS, "to be called later"),
    ("an object that keeps a method of another's", OWN_METHOD.format(name="fit"), DANGEROUS, "to be called later"),
    ("a factory that is a method", "'collections' 'defaultdict' stack mark " + OWN_METHOD.format(name="_fit") + " tuple call", DANGEROUS, "when a key is missing"),
    ("a factory that makes a mapped array", "'collections' 'defaultdict' stack mark 'functools' 'partial' stack mark 'builtins' 'getattr' stack mark 'numpy' 'memmap' stack '__new__' tuple call 'numpy' 'memmap' stack '/etc/shadow' tuple call tuple call", DANGEROUS, "when a key is missing"),
    ("a member of an enumeration", "'lifelines.utils' 'CensoringType' stack ('right',) call 'formulaic.parser.types.factor' 'Factor.Kind' stack ('unknown',) call", NOTHING, ""),
    ("a member of an enumeration, by an object", "'lifelines.utils' 'CensoringType' stack mark 'torchvision.datasets.folder' 'DatasetFolder' stack emptytuple newobj tuple call", DANGEROUS, "no value of a member"),
    ("an enumeration that is made", "'transformers.utils.generic' 'ExplicitEnum' stack ('X', 'a b') call", DANGEROUS, "no value of a member"),
    ("a memory format by way of another package", "'sklearn.externals.array_api_compat' 'torch.preserve_format' stack 'timm.layers' 'torch.channels_last' stack", NOTHING, ""),
    ("a memory format that is called", "'timm.layers' 'torch.channels_last' stack ('x',) call", DANGEROUS, "timm.layers.torch.channels_last"),
    ("a memory format by way of a module that is never to be named", "'torch.hub' 'torch.channels_last' stack", DANGEROUS, "names"),
    ("a function by way of another package", "'sklearn.externals.array_api_compat' 'torch.load' stack", DANGEROUS, "names"),
    ("C.__new__ that is called by itself", "'builtins' 'getattr' stack mark 'sklearn.svm._classes' 'SVC' stack '__new__' tuple call (1,) call", DANGEROUS, "calls what builtins.getattr"),
    ("a list of what an object holds", "'builtins' 'list' stack 'torchvision.datasets.folder' 'DatasetFolder' stack emptytuple newobj {'samples': ['x']} build tuple1 call", DANGEROUS, "whose own methods run"),
    ("a distribution of SciPy", "'scipy.stats._continuous_distns' 'norm_gen' stack emptytuple newobj emptydict '_parse_arg_template' " + PARSERS + " setitem build", NOTHING, ""),
    ("a distribution with code of its own", "'scipy.stats._continuous_distns' 'norm_gen' stack emptytuple newobj {'_parse_arg_template': 'import os'} build", DANGEROUS, "to code, which is run"),
    ("code in a default", "'my.module' 'Mine' stack emptytuple newobj {'_parse_arg_template': 'def _parse_args(self, x=print(1)): return x'} build", DANGEROUS, "to code, which is run"),
    ("code in a function's body", "'my.module' 'Mine' stack emptytuple newobj {'_parse_arg_template': 'def _parse_args(self): return print(1)'} build", DANGEROUS, "to code, which is run"),
    ("a formula", "'statsmodels.base.data' 'PandasData' stack emptytuple newobj {'restore_design_info': True, 'formula': 'y ~ np.log(x) + C(group) + I(x ** 2)'} build", NOTHING, ""),
    ("a formula that imports", "'statsmodels.base.data' 'PandasData' stack emptytuple newobj {'restore_design_info': True, 'formula': 'y ~ __import__(x)'} build", DANGEROUS, "evaluated again"),
    ("a formula with a function of somebody's", "'statsmodels.base.data' 'PandasData' stack emptytuple newobj {'restore_model_spec': True, 'formula': 'y ~ mine(x)'} build", SUSPICIOUS, "evaluated again"),
    ("a formula that nothing evaluates", "'statsmodels.base.data' 'PandasData' stack emptytuple newobj {'formula': 'y ~ mine(x)'} build", NOTHING, ""),
    ("an expression of Polars, which may hold a pickled function", "'polars.expr.expr' 'Expr' stack emptytuple newobj b'x' build", DANGEROUS, "polars.expr.expr.Expr"),
    ("a frame of Polars", "'polars.dataframe.frame' 'DataFrame' stack emptytuple newobj b'x' build", NOTHING, ""),
    ("a function of a library that does more than compute", "'transformers.modeling_utils' 'load_state_dict' stack", SUSPICIOUS, "only compute"),
    ("a function of a library that computes", "'sklearn.metrics._classification' 'f1_score' stack", NOTHING, ""),
    ("a builder of JAX's arrays", "'jax._src.array' '_reconstruct_array' stack mark 'numpy.core.multiarray' '_reconstruct' stack () 1 1 tuple call", NOTHING, ""),
    ("a builder of JAX's arrays that reads files", "'jax._src.array' '_reconstruct_array' stack mark 'torchvision.io' 'read_file' stack ('x',) 1 1 tuple call", DANGEROUS, "calls torchvision.io.read_file"),
    ("a buffer of Arrow", "'pyarrow.lib' 'py_buffer' stack (b'x',) call", NOTHING, ""),
    ("memory of the process, by way of Arrow", "'pyarrow.lib' 'foreign_buffer' stack (1, 2) call", DANGEROUS, "foreign_buffer"),
    ("a member of an enumeration", "'optuna.trial._state' 'TrialState' stack (1,) call", NOTHING, ""),
    ("a member by a word, which could be a file's name", "'lifelines.utils' 'NoSuchType' stack ('right',) call", SUSPICIOUS, "by its constructor"),
    ("a constructor with a path", "'xgboost.core' 'Booster' stack ('/tmp/x.bin',) call", DANGEROUS, "by its constructor"),
    ("an enumeration within a class", "'formulaic.parser.types.token' 'Token.Kind' stack (1,) call", NOTHING, ""),
    ("the same, as protocol 2 looks it up", "'builtins' 'getattr' stack mark 'formulaic.parser.types.token' 'Token' stack 'Kind' tuple call (1,) call", NOTHING, ""),
    ("a method that is called", "'formulaic.parser.types.token' 'Token.update' stack (1,) call", DANGEROUS, "walks"),
    ("an array that is mapped, as pickles write it", "'numpy.core.multiarray' '_reconstruct' stack mark 'numpy' 'memmap' stack (0,) b'b' tuple call", NOTHING, ""),
    ("an array that is mapped, as it is made", "'numpy.core.memmap' 'memmap' stack ('/tmp/x', 'uint8', 'w+', 0, 10) newobj", DANGEROUS, "opens the file"),
    ("a generator of NumPy's of old", "'numpy.random' '__RandomState_ctor' stack emptytuple call", NOTHING, ""),
    ("a generator of NumPy's of old that calls", "'numpy.random' '__RandomState_ctor' stack mark 'os' 'system' stack tuple call", DANGEROUS, "os.system"),
    ("a matrix", "'numpy.core.multiarray' '_reconstruct' stack mark 'numpy.matrixlib.defmatrix' 'matrix' stack (0,) 'b' tuple call", NOTHING, ""),
    ("an array of joblib's of the oldest", "'joblib.numpy_pickle' 'NDArrayWrapper' stack emptytuple newobj {'filename': '../x.npy'} build", DANGEROUS, "not beside it"),
    ("an array of joblib's of old", "'joblib.numpy_pickle_compat' 'NDArrayWrapper' stack emptytuple newobj {'filename': 'model.pkl_01.npy', 'allow_mmap': True} build", NOTHING, ""),
    ("an array of joblib's of old, from elsewhere", "'joblib.numpy_pickle_compat' 'NDArrayWrapper' stack emptytuple newobj {'filename': '../x.npy'} build", DANGEROUS, "not beside it"),
    ("a class of a library that is made with a path", "'tensordict.memmap' 'MemoryMappedTensor' stack emptytuple {'filename': '/tmp/x'} newobj_ex", SUSPICIOUS, "with the path /tmp/x"),
    ("a class of a library that is a text", "'textblob.blob' 'Word' stack ('and/or',) newobj", NOTHING, ""),
    ("a module's name that a call makes", "'builtins' 'str' stack (b'os', 'utf8') call 'system' stack ('true',) call", DANGEROUS, "a name that a call makes"),
    ("a name that is a global", "'os' 'string' 'digits' stack stack", DANGEROUS, "a name that a call makes"),
    ("a number for a name", "'os' 1 stack", SUSPICIOUS, "needs two texts"),
    ("a logger", "'logging' 'getLogger' stack ('x',) call", NOTHING, ""),
    ("a logger that is changed", "'logging' 'getLogger' stack emptytuple call {'disabled': True} build", DANGEROUS, "for the whole program"),
    ("a class that is made", "'builtins' 'type' stack ('X', (), {'a': 1}) newobj", DANGEROUS, "makes classes"),
    ("a class of a metaclass", "'abc' 'ABCMeta' stack ('X', (), {'a': 1}) newobj", DANGEROUS, "makes classes"),
    ("an array over bytes", "'numpy' 'ndarray' stack mark (1,) 'O' b'12345678' tuple call", DANGEROUS, "numpy.ndarray"),
    ("an array that is built over bytes", "'numpy' 'ndarray' stack mark (1,) 'O' b'12345678' tuple newobj", DANGEROUS, "reads the memory"),
    ("print by name", "'builtins' 'print' stack", NOTHING, ""),
    ("print that is called", "'builtins' 'print' stack ('x',) call", DANGEROUS, "print"),
    ("a dictionary of a library's own, made empty", "'diffusers.configuration_utils' 'FrozenDict' stack emptytuple call", NOTHING, ""),
    ("a class of a library, made empty", "'ultralytics' 'YOLO' stack emptytuple call", DANGEROUS, "YOLO"),
    ("a slice as dill writes it", "'dill._dill' '_load_type' stack ('slice',) call (0, 1, None) call", NOTHING, ""),
    ("a function as dill writes it", "'dill._dill' '_load_type' stack ('FunctionType',) call (1,) call", DANGEROUS, "types.FunctionType"),
    ("an array as dill writes it", "'dill._dill' '_create_array' stack mark 'numpy.core.multiarray' '_reconstruct' stack mark 'numpy' 'ndarray' stack (0,) b'b' tuple (1, (1,), 0) none tuple call", NOTHING, ""),
    ("an array as dill writes it, that is none", "'dill._dill' '_create_array' stack mark 'os' 'system' stack ('true',) none none tuple call", DANGEROUS, "os.system"),
    ("a stream of another time", "<80 06> 'x'", SUSPICIOUS, "protocol 6"),
    ("a ufunc by name", "'numpy.core' '_ufunc_reconstruct' stack ('numpy', 'log1p') call", NOTHING, ""),
    ("what is no ufunc, by name", "'numpy.core' '_ufunc_reconstruct' stack ('os', 'system') call", DANGEROUS, "imports by name"),
    ("a generator's constructor", "'numpy.random._pickle' '__generator_ctor' stack mark 'x' 'torch' 'load' stack tuple call", DANGEROUS, "torch.load"),
    ("a tensor's builder that is none", "'torch._tensor' '_rebuild_from_type_v2' stack mark 'numpy' 'savetxt' stack 'torch' 'Tensor' stack ('x', 1) emptydict tuple call", DANGEROUS, "numpy.savetxt"),
    ("a codec", "'_codecs' 'encode' stack ('abc', 'rot13') call", DANGEROUS, "codec"),
    ("bytes of protocol 2", "proto 2 global _codecs encode ('abc', 'latin1') call", NOTHING, ""),
    ("an extension code", "ext 241", SUSPICIOUS, "extension code 241"),
    ("an extension that is called", "ext 241 ('true',) call", DANGEROUS, "calls what"),
    ("copyreg.add_extension", "'copyreg' 'add_extension' stack ('os', 'system', 241) call", DANGEROUS, "add_extension"),
    ("a persistent id", "mark 'storage' 'torch' 'FloatStorage' stack '0' 'cpu' 16 tuple persid", NOTHING, ""),
    ("a function that a value brings along", f"emptydict 'x' {assemble(BROUGHT)!r} setitem", SUSPICIOUS, "in a value"),
    ("a function that is brought along and called", f"emptydict 'x' {assemble(BROUGHT + ' emptytuple call')!r} setitem", DANGEROUS, "in a value"),
    ("a function that Numba compiles", carried("'numba.core.registry' 'CPUDispatcher'"), SUSPICIOUS, "the file brings along"),
    ("a class of somebody's in its place", carried("'types' 'SimpleNamespace'"), DANGEROUS, "rebuild types.SimpleNamespace"),
    ("what nobody carried, built again", "'numba.core.serialize' 'custom_rebuild' stack ('x',) call", DANGEROUS, "custom_rebuild"),
    ("an offset of pandas", "'pandas._libs.tslibs.offsets' 'CustomBusinessDay' stack (1,False,'Mon Tue',('2020',),None) call", NOTHING, ""),
    ("a number that fills the memory", "'builtins' 'bytearray' stack (2000000000,) call", DANGEROUS, "fills the memory"),
    ("a list that never ends", "'builtins' 'list' stack 'itertools' 'count' stack emptytuple call tuple1 call", DANGEROUS, "fills the memory"),
    ("a chain that never ends", "'builtins' 'set' stack 'itertools' 'chain' stack 'itertools' 'cycle' stack (['a'],) call tuple1 call tuple1 call", DANGEROUS, "fills the memory"),
    ("a range of no great length", "'builtins' 'list' stack 'builtins' 'range' stack (0,9) call tuple1 call", NOTHING, ""),
    ("a method that writes a file", "'builtins' 'getattr' stack mark 'pandas.core.frame' 'DataFrame' stack emptytuple newobj 'to_pickle' tuple call", DANGEROUS, "reaches files"),
    ("a method that evaluates a text, by name", "'pandas.core.frame' 'DataFrame.eval' stack", DANGEROUS, "DataFrame.eval"),
    ("a model that is opened by its name", "'lightgbm.basic' 'Booster' stack ('x',) call", DANGEROUS, "by its constructor"),
    ("a frame without a protocol", "<95 01 00 00 00 00 00 00 00> 'os' 'system' stack ('true',) call", DANGEROUS, "os.system"),
    ("words of spaCy's", "'spacy.vocab' 'unpickle_vocab' stack mark 'spacy.strings' 'StringStore' stack ['a'] call b'x' tuple call", NOTHING, ""),
    ("a pickle among words of spaCy's", f"'spacy.vocab' 'unpickle_vocab' stack mark none {assemble(CALL)!r} tuple call", DANGEROUS, "loaded bytes"),
    ("a pickle in a pickle's bytes, which nothing loads", f"emptydict 'x' {assemble(CALL)!r} setitem", DANGEROUS, "in a value"),
    ("a pickle that is loaded", f"'torch.storage' '_load_from_bytes' stack mark {assemble(CALL)!r} tuple call", DANGEROUS, "os.system"),
    ("base64 of a pickle", "emptydict 'x' 'gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAR0cnVllIWUUpQu' setitem", DANGEROUS, "posix.system"),
    ("an iterator that calls", "'builtins' 'iter' stack 'os' 'getcwd' stack 1 tuple2 call", DANGEROUS, "builtins.iter"),
    ("an iterator over what never ends", "'builtins' 'list' stack 'builtins' 'iter' stack 'itertools' 'count' stack emptytuple call tuple1 call tuple1 call", DANGEROUS, "fills the memory"),
    ("a bound method", "'types' 'MethodType' stack 'sklearn.linear_model._base' 'LinearRegression.predict' stack 'sklearn.linear_model._base' 'LinearRegression' stack emptytuple newobj tuple2 call", NOTHING, ""),
    ("a function that is bound", "'types' 'MethodType' stack 'posix' 'system' stack 'true' tuple2 call", DANGEROUS, "binds"),
    ("a bound method that is called", "'types' 'MethodType' stack 'sklearn.linear_model._base' 'LinearRegression.fit' stack none tuple2 call emptytuple call", DANGEROUS, "types.MethodType(…) gave"),
    ("text that speaks of it", "'os.system is only a word; eval(x), __import__'", NOTHING, ""),
]  # fmt: skip


@pytest.mark.parametrize(("stream", "verdict", "words"), [row[1:] for row in STREAMS], ids=[row[0] for row in STREAMS])
def test_streams(stream: str, verdict: Any, words: str) -> None:
    inspection = inspect(assemble(stream), "model.pkl")
    assert inspection.verdict is verdict, said(inspection)
    assert words in said(inspection)


PLAIN = {
    "containers": {"a": [1, (2, None), {3}, frozenset("ab")], "b": b"\0\xff" * 40, "c": bytearray(b"x"), "d": 1 << 200, "e": 1.5, "f": True},
    "library": [collections.OrderedDict(a=1), collections.Counter("aab"), collections.deque([1], 3), collections.defaultdict(list, a=[1])],
    "times": [datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc), datetime.timedelta(1), datetime.date(2024, 1, 1)],
    "numbers": [decimal.Decimal("1.5"), fractions.Fraction(1, 3), 1 + 2j, range(3), slice(1), uuid.UUID(int=5)],
    "errors": ValueError("x"),
    "type of none": type(None),
    "iterators": [iter([1, 2]), reversed([1]), enumerate([1]), zip([1], [2], strict=False)],
}


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", PLAIN)
def test_what_python_writes_of_plain_objects(name: str, protocol: int) -> None:
    inspection = inspect(pickle.dumps(PLAIN[name], protocol), "data.pkl")
    assert (inspection.verdict, inspection.format) == (NOTHING, "pickle"), said(inspection)


def test_streams_that_follow_one_another() -> None:
    benign = b"".join(pickle.dumps(number) for number in range(4))
    assert inspect(benign + pickle.dumps("x")).verdict is NOTHING
    for gap in (b"", b"\0" * 16, b"\n"):
        inspection = inspect(benign + gap + assemble(CALL))
        assert inspection.verdict is DANGEROUS, said(inspection)
    hidden = inspect(benign + b"some bytes of another kind" + assemble(CALL))
    assert "behind the last stream" in said(hidden)
    assert hidden.verdict is DANGEROUS


def test_a_key_that_is_run_is_found_behind_many_others() -> None:
    keys = " ".join(f"'k{number}' {number}" for number in range(1_000))
    stream = f"'scipy.stats._continuous_distns' 'norm_gen' stack emptytuple newobj emptydict mark {keys} '_parse_arg_template' 'import os' setitems build"
    assert inspect(assemble(stream), "model.pkl").verdict is DANGEROUS


def test_what_a_loader_is_given_as_text_is_looked_into() -> None:
    """Protocol 2 has no bytes: they stand as text, which is long."""
    inner = assemble(CALL, stop=False) + push("a" * 5_000) + b"."
    stream = b"\x80\x02ctorch.storage\n_load_from_bytes\nc_codecs\nencode\n" + push(inner.decode("latin-1")) + push("latin1") + b"\x86R\x85R."
    inspection = inspect(stream, "model.pkl")
    assert "loaded bytes: calls os.system" in said(inspection)


HIDDEN = assemble("'posix' 'system' stack ('true',) call")
BASE64 = base64.b64encode(HIDDEN)
WRITTEN: list[tuple[str, bytes, str]] = [  # how it is written, the file, its name
    ("base64 in JSON", b'{"policy": {"serialized": "' + BASE64 + b'"}}', "data.json"),
    ("base64 in lines", b"model: !!binary |\n  " + BASE64[:20] + b"\n  " + BASE64[20:] + b"\n", "model.yaml"),
    ("base64 of URLs, in text", b"x " + base64.urlsafe_b64encode(HIDDEN).rstrip(b"="), "model.txt"),
    ("base64 of zlib", assemble(f"'{base64.b64encode(zlib.compress(HIDDEN)).decode()}'"), "model.pkl"),
    ("hexadecimal", assemble(f"'{HIDDEN.hex()}'"), "model.pkl"),
    ("hexadecimal of gzip", gzip.compress(HIDDEN).hex().encode(), "model.txt"),
    ("zlib in a value", b"\x80\x04" + push(zlib.compress(HIDDEN)) + b".", "model.pkl"),
    ("gzip in a value", b"\x80\x04" + push(gzip.compress(HIDDEN)) + b".", "model.pkl"),
    ("base64 in the metadata of tensors", make.safetensors({"__metadata__": {"x": BASE64.decode()}, "a": make.tensor(0, 8)}, b"\0" * 8), "m.safetensors"),
]


@pytest.mark.parametrize(("data", "name"), [row[1:] for row in WRITTEN], ids=[row[0] for row in WRITTEN])
def test_a_stream_that_is_written_as_something_else(data: bytes, name: str) -> None:
    inspection = inspect(data, name)
    assert inspection.verdict is DANGEROUS, said(inspection)
    assert "posix.system" in said(inspection)
    harmless = assemble("'collections' 'OrderedDict' stack emptytuple call")
    other = inspect(b'{"x": "' + base64.b64encode(harmless + b"\0" * 20) + b'", "y": "' + harmless.hex().encode() + b'00000000000000"}', "data.json")
    assert other.verdict is NOTHING, said(other)


def test_an_archive_that_a_value_is_stands_in_nobodys_way() -> None:
    archive = make.zipped([("config.json", b"{}"), ("metadata.json", b"{}")])
    load = "'builtins' 'getattr' stack mark 'keras.src.models.sequential' 'Sequential' stack '_unpickle_model' tuple call"
    read = f"'io' 'BytesIO' stack emptytuple call mark {archive!r} 0 none tuple build"
    loaded = inspect(assemble(f"{load} {read} tuple1 call"), "model.pkl")
    assert loaded.verdict is NOTHING, said(loaded)
    kept = inspect(assemble(read), "model.pkl")
    assert "pickle and a zip archive in one file" in said(kept)


def test_a_stream_that_breaks_is_told() -> None:
    broken = assemble("'a' 'b' 'models.unet' 'UNet' stack emptytuple newobj", stop=False) + b"\xff"
    assert "breaks at byte" in said(inspect(broken, "model.pkl"))
    assert inspect(b"\x80\x02" + b"\xe3\x91\x07" * 500, "weights.bin").verdict is NOTHING, "data that begins like a pickle"
    assert inspect(b"\x80\x02" + b"\xe3\x91\x07" * 500, "model.pkl").verdict is SUSPICIOUS, "a pickle, by its name, that cannot be read"


def test_the_budget_is_told_and_what_it_leaves_out_is_swept() -> None:
    body = b"".join(push(f"entry {number}") + b"0" for number in range(2_000))
    inspection = inspect(b"\x80\x04" + body + assemble(CALL, proto=None), operations=1_000)
    assert "too many opcodes" in said(inspection)
    assert "names os.system" in said(inspection)
    assert inspection.verdict is DANGEROUS


def test_long_runs_are_passed_in_one_step() -> None:
    numbers = b"\x80\x04](" + b"".join(b"J" + struct.pack("<i", 70_000 + number) for number in range(300_000)) + b"e."
    inspection = inspect(numbers, operations=100_000)
    assert inspection.verdict is NOTHING, said(inspection)
    padded = b"\x80\x04" + b"N0" * 2_000_000 + assemble(CALL, proto=None)
    inspection = inspect(padded, operations=100_000)
    assert "calls os.system" in said(inspection)


def test_the_users_own_classes() -> None:
    stream = assemble("'models.unet' 'UNet' stack emptytuple newobj; 'models.unet' 'build' stack emptytuple call")
    assert inspect(stream, own=("models.unet.*",)).verdict is NOTHING
    assert inspect(stream, own=("models.unet.UNet",)).verdict is DANGEROUS


def test_names_are_escaped() -> None:
    stream = assemble("'evil\\x1b[2J\\u202e' 'x' stack ('a\\x07',) call")
    shown = said(inspect(stream))
    assert "evil\\x1b[2J\\u{202e}.x" in shown
    assert all(character == "\n" or character.isprintable() for character in shown)


LEGACY = [pickle.dumps(0x1950A86A20F9469CFC6C, 2), pickle.dumps(1001, 2), pickle.dumps({"little_endian": True}, 2)]
STORAGE = "proto 2 mark 'storage' global torch FloatStorage '0' 'cpu' 4 none tuple persid"


def test_torch_old_form() -> None:
    head = b"".join(LEGACY)
    keys = pickle.dumps(["0"], 2) + struct.pack("<q4f", 4, 1, 2, 3, 4)
    good = inspect(head + assemble(STORAGE, proto=2) + keys)
    assert (good.verdict, good.format, good.facts["storages"]) == (NOTHING, "torch, old form", 1), said(good)
    for bad in (
        head + assemble(STORAGE + " pop " + CALL, proto=2) + keys,
        head + assemble(STORAGE, proto=2) + assemble(CALL),
        head + assemble(STORAGE, proto=2) + keys + assemble(CALL),
        assemble("'builtins' 'eval' stack ('0x1950A86A20F9469CFC6C',) call") + head,
    ):
        assert inspect(bad).verdict is DANGEROUS


@pytest.mark.parametrize("count", [3, 400])
def test_numbers_of_torch_old_form_are_no_values(count: int) -> None:
    """Nothing reads them as streams, and they are nearly all of such a file; what stands behind them is read."""
    storages = " ".join(STORAGE.replace("'0'", f"'{number}'").removeprefix("proto 2 ") for number in range(count))
    head = b"".join(LEGACY) + assemble(f"proto 2 mark {storages} tuple", proto=2) + pickle.dumps([str(number) for number in range(count)], 2)
    numbers = struct.pack("<q", 4) + make.EVIL[:16].ljust(16, b"\0")
    assert inspect(head + numbers * count).verdict is NOTHING
    assert inspect(head + numbers * count + b"zz" + make.EVIL).verdict is DANGEROUS


def test_what_was_looked_into_hides_nothing_around_it() -> None:
    loaded = f"'torch.storage' '_load_from_bytes' stack mark {pickle.dumps([1.5] * 40, 2)!r} tuple call"
    assert inspect(assemble(f"emptydict 'a' {loaded} setitem 'b' {loaded} setitem")).verdict is NOTHING
    for around in (f"'x' {make.EVIL!r} setitem 'a' {loaded} setitem", f"'a' {loaded} setitem 'x' {make.EVIL!r} setitem 'b' {loaded} setitem", f"'a' {loaded} setitem 'x' {make.EVIL!r} setitem"):
        assert inspect(assemble(f"emptydict {around}")).verdict is DANGEROUS


def test_numbers_that_look_like_streams_are_numbers() -> None:
    """Chance writes opcodes as well: in 256 MB there are some 20,000 places where a stream could begin."""
    chance = random.Random(2)
    numbers = b"\1\2\3\4\xff\xfe\0\0" + b"".join(b"\x80" + bytes([chance.randrange(6)]) + chance.randbytes(60) for _ in range(20_000))
    assert inspect(numbers, "weights.bin").verdict is NOTHING
    assert inspect(numbers[:8] + make.EVIL + numbers[8:], "weights.bin").verdict is DANGEROUS
