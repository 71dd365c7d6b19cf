import logging
import traceback

from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger(__name__)
jobs = {}


def run(job, key):
    try:
        job.work()
    except Exception as error:
        # ruleid: traceback-kept-for-client
        job.state, job.error = "failed", traceback.format_exc()
        # ruleid: traceback-kept-for-client
        job.error = traceback.format_exc()
        # ruleid: traceback-kept-for-client
        jobs[key]["traceback"] = traceback.format_exc(limit=3)
        # ruleid: traceback-kept-for-client
        jobs[key].update({"state": "failed", "error": traceback.format_exc()})
        # ruleid: traceback-kept-for-client
        job.update(error=traceback.format_exc())
        # ok: traceback-kept-for-client
        job.error = "internal error"
        # ok: traceback-kept-for-client
        log_record.message = traceback.format_exc()
        # ok: traceback-kept-for-client
        text = traceback.format_exc()
        # ok: traceback-kept-for-client
        logger.error(traceback.format_exc())


@app.get("/jobs/{key}")
def job(key):
    return jobs[key]


class Failure:
    def as_dict(self):
        # ruleid: traceback-kept-for-client
        return {"error": str(self.error), "trace": traceback.format_exception(self.error)[-5:]}

    def log_record(self):
        # ok: traceback-kept-for-client
        return {"error": str(self.error), "trace": traceback.format_exception(self.error)}
