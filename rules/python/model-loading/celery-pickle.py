from celery import Celery

# ruleid: celery-pickle
app = Celery("jobs", broker="redis://", task_serializer="pickle")
# ruleid: celery-pickle
app.conf.update(
    accept_content=["json", "pickle"],
    result_expires=60,
)
# ruleid: celery-pickle
app.conf.accept_content = ["pickle"]
# ruleid: celery-pickle
app.conf.task_serializer = "pickle"
# ruleid: celery-pickle
CELERY_ACCEPT_CONTENT = ["pickle", "json"]
# ok: celery-pickle
app.conf.update(accept_content=["json"], task_serializer="json")
# ok: celery-pickle
app.conf.accept_content = ["json", "msgpack"]
# ok: celery-pickle
serializers = ["pickle", "json"]
