import statsmodels.api as sm
import statsmodels.formula.api as smf
import statsmodels.iolib.smpickle as smio
from statsmodels.iolib.smpickle import load_pickle
from statsmodels.iolib.smpickle import load_pickle as read_results
from statsmodels.regression.linear_model import OLSResults
from statsmodels.tsa.arima.model import ARIMAResults

# ruleid: statsmodels-load-pickle
results = sm.load("ols.pickle")
# ruleid: statsmodels-load-pickle
same = load_pickle("ols.pickle")


def read(path):
    # ruleid: statsmodels-load-pickle
    first = OLSResults.load(path)
    # ruleid: statsmodels-load-pickle
    second = ARIMAResults.load(
        path,
    )
    return first, second


class Forecast:
    async def open(self, path):
        # ruleid: statsmodels-load-pickle
        self.results = smio.load_pickle(path)
        # ruleid: statsmodels-load-pickle
        self.other = read_results(fname=path)


# ok: statsmodels-load-pickle
rows = sm.datasets.get_rdataset("mtcars").data
# ok: statsmodels-load-pickle
longley = sm.datasets.longley.load()
# ok: statsmodels-load-pickle
fitted = smf.ols("mpg ~ wt", data=rows).fit()
# ok: statsmodels-load-pickle
fitted.save("ols.pickle")
# ok: statsmodels-load-pickle
design = sm.add_constant(rows)


def other(model, path):
    # ok: statsmodels-load-pickle
    return model.load(path)


def load_allowed(path):
    if not _is_pickle_loading_allowed():
        raise PermissionError("set ALLOW_PICKLE to load this model")
    # ok: statsmodels-load-pickle
    return sm.load(path)
