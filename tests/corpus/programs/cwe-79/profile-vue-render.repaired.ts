import { createApp, defineComponent, h, ref, onMounted } from "vue";
import DOMPurify from "dompurify";

const Profile = defineComponent({
  props: { userId: { type: String, required: true } },
  setup(props) {
    const bio = ref("");
    const name = ref("");

    onMounted(async () => {
      const response = await fetch(`/api/users/${encodeURIComponent(props.userId)}`);
      const user = await response.json();
      name.value = user.name;
      bio.value = user.bio;
    });

    return () =>
      h("section", [
        h("h2", name.value),
        h("div", { class: "bio", innerHTML: DOMPurify.sanitize(bio.value) }),
      ]);
  },
});

createApp(Profile, { userId: document.body.dataset.user }).mount("#app");
