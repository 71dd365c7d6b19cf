import sklearn.externals

# ruleid: outdated-sklearn-externals
import joblib
# ruleid: outdated-sklearn-externals
import joblib as jl
# ruleid: outdated-sklearn-externals
from joblib import Parallel, delayed

# ok: outdated-sklearn-externals
import joblib as current
# ok: outdated-sklearn-externals
from joblib import Memory
# ok: outdated-sklearn-externals
from sklearn.externals._arff import ArffException
# ok: outdated-sklearn-externals
from sklearn.externals import array_api_compat
# ok: outdated-sklearn-externals
from sklearn.utils.parallel import Parallel as SklearnParallel


def restore(path):
    # ruleid: outdated-sklearn-externals
    from six import iteritems

    return iteritems(path)


try:
    import joblib as fallback
except ImportError:
    # ok: outdated-sklearn-externals
    from sklearn.externals import joblib as fallback
