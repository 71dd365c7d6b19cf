"""Chat with a local model in the terminal."""
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

MODEL_ID = "acme-lab/tiny-chat-1b"
REVISION = "5d0f8a6b1c2e3f4a5b6c7d8e9f0a1b2c3d4e5f60"

tokenizer = AutoTokenizer.from_pretrained(MODEL_ID, revision=REVISION)
model = AutoModelForCausalLM.from_pretrained(
    MODEL_ID,
    revision=REVISION,
    torch_dtype=torch.float16,
    device_map="auto",
    use_safetensors=True,
)

messages = [{"role": "system", "content": "You are a friendly assistant."}]

while True:
    text = input("You: ").strip()
    if text in ("", "quit"):
        break
    messages.append({"role": "user", "content": text})
    inputs = tokenizer.apply_chat_template(messages, add_generation_prompt=True, return_tensors="pt").to(model.device)
    output = model.generate(inputs, max_new_tokens=256)
    reply = tokenizer.decode(output[0][inputs.shape[1] :], skip_special_tokens=True)
    print("Bot:", reply)
    messages.append({"role": "assistant", "content": reply})
