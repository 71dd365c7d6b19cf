from django.contrib.auth.decorators import login_required
from django.http import Http404, JsonResponse
from django.views.decorators.http import require_POST

from . import actions
from .models import Document

ACTIONS = {
    "archive": actions.archive,
    "publish": actions.publish,
    "share": actions.share,
}


@login_required
def document_list(request):
    documents = Document.objects.filter(owner=request.user).values("id", "title")
    return JsonResponse({"documents": list(documents)})


@login_required
@require_POST
def perform(request, pk):
    """Perform an action on a document: archive, publish or share it."""
    document = Document.objects.filter(owner=request.user, pk=pk).first()
    if document is None:
        raise Http404
    name = request.POST.get("action", "")
    function = ACTIONS.get(name)
    if function is None:
        raise Http404
    function(document)
    return JsonResponse({"done": True})
