import { ref, onMounted, type Ref } from 'vue';
import DOMPurify from 'dompurify';

export function useAnnouncement(container: Ref<HTMLElement | null>) {
  const loading = ref(true);

  onMounted(async () => {
    const response = await fetch('/api/announcement');
    const { html } = await response.json();
    if (container.value) {
      container.value.innerHTML = DOMPurify.sanitize(html);
    }
    loading.value = false;
  });

  return { loading };
}
