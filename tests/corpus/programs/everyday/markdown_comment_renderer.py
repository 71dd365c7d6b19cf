import bleach
import markdown
from django.db import models
from django.utils.safestring import mark_safe

ALLOWED_TAGS = ["p", "em", "strong", "a", "code", "ul", "li"]


class Comment(models.Model):
    author = models.ForeignKey("auth.User", on_delete=models.CASCADE)
    text = models.TextField()
    created = models.DateTimeField(auto_now_add=True)

    @property
    def html(self):
        """The comment as markup, ready for the template."""
        rendered = markdown.markdown(self.text)
        return mark_safe(rendered)  # flaw: CWE-79

    def __str__(self):
        return f"{self.author}: {self.text[:40]}"
