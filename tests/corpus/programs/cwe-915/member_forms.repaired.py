from django import forms

from .models import Address, Member


class AddressForm(forms.ModelForm):
    class Meta:
        model = Address
        fields = ["street", "city", "postal_code"]
        labels = {"postal_code": "Postal code"}


class MemberForm(forms.ModelForm):
    """Members change their own data with it."""

    class Meta:
        model = Member
        fields = ["first_name", "last_name", "email", "birthday"]
        widgets = {"birthday": forms.DateInput(attrs={"type": "date"})}

    def clean_email(self):
        email = self.cleaned_data["email"].lower()
        taken = Member.objects.filter(email=email).exclude(pk=self.instance.pk)
        if taken.exists():
            raise forms.ValidationError("This address is taken.")
        return email
