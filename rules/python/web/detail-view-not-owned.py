from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin, UserPassesTestMixin
from django.utils.decorators import method_decorator
from django.views.generic import DetailView, ListView, UpdateView


class InvoiceDetail(LoginRequiredMixin, DetailView):
    # ruleid: detail-view-not-owned
    model = Invoice
    template_name = "invoice.html"


@method_decorator(login_required, name="dispatch")
class NoteEdit(UpdateView):
    # ruleid: detail-view-not-owned
    model = Note
    fields = ["text"]


class OwnInvoice(LoginRequiredMixin, DetailView):
    # ok: detail-view-not-owned
    model = Invoice

    def get_queryset(self):
        return Invoice.objects.filter(customer=self.request.user)


class TestedInvoice(LoginRequiredMixin, UserPassesTestMixin, DetailView):
    # ok: detail-view-not-owned
    model = Invoice


class Article(LoginRequiredMixin, DetailView):
    # ok: detail-view-not-owned
    model = Post


class Invoices(LoginRequiredMixin, ListView):
    # ok: detail-view-not-owned
    model = Invoice
