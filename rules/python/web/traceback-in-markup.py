import html
import traceback


def page(app):
    try:
        return app()
    except Exception:
        # ruleid: traceback-in-markup
        return "<pre>" + traceback.format_exc() + "</pre>"


def with_name(exc):
    trace = "".join(traceback.format_exception(exc))
    # ruleid: traceback-in-markup
    return f"<html><body><pre>{trace}</pre></body></html>"


def written(response):
    trace = traceback.format_exc()
    # ruleid: traceback-in-markup
    response.write("<h1>Error</h1><pre>%s</pre>" % trace)


def escaped(exc):
    trace = "".join(traceback.format_exception(exc))
    # ok: traceback-in-markup
    return "<pre>" + html.escape(trace) + "</pre>"


def logged(log):
    trace = traceback.format_exc()
    # ok: traceback-in-markup
    log.error("failed: " + trace)
    # ok: traceback-in-markup
    return "failed\n" + trace
