from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from .models import Ticket


@admin.register(Ticket)
class TicketAdmin(admin.ModelAdmin):
    list_display = ("id", "subject_link", "state")

    def subject_link(self, obj):
        return format_html('<a href="{}">{}</a>', obj.url, obj.subject)

    subject_link.short_description = "subject"
