import re

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.generic import CreateView, ListView

from shop.models import Product, Review

MENTION = re.compile(r"@(\w{3,30})")


def format_review(text):
    """Line breaks become <br>, @name a link to the profile."""
    html = text.replace("\r\n", "\n").replace("\n", "<br>")
    html = MENTION.sub(r'<a href="/profiles/\1/">@\1</a>', html)
    return mark_safe(html)  # flaw: CWE-79


class ProductMixin:
    def get_product(self):
        if not hasattr(self, "_product"):
            self._product = get_object_or_404(Product, slug=self.kwargs["slug"], published=True)
        return self._product

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["product"] = self.get_product()
        return context


class ReviewListView(ProductMixin, ListView):
    template_name = "shop/reviews.html"
    context_object_name = "reviews"
    paginate_by = 20

    def get_queryset(self):
        return (
            Review.objects.filter(product=self.get_product())
            .select_related("author")
            .order_by("-created_at")
        )

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        for review in context["reviews"]:
            # {{ review.html }} in the template
            review.html = format_review(review.text)  # flaw: CWE-79
        return context


class ReviewCreateView(LoginRequiredMixin, ProductMixin, CreateView):
    model = Review
    fields = ["rating", "text"]
    template_name = "shop/review_form.html"

    def form_valid(self, form):
        review = form.save(commit=False)
        review.author = self.request.user
        review.product = self.get_product()
        review.save()
        return HttpResponseRedirect(self.get_success_url())

    def get_success_url(self):
        return reverse("reviews", kwargs={"slug": self.kwargs["slug"]})
