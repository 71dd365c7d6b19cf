import argparse
import torch
from datasets import load_dataset
from transformers import AutoModelForCausalLM, AutoTokenizer, Trainer, TrainingArguments


def parse_args():
    p = argparse.ArgumentParser()
    p.add_argument("--model", default="mosaicml/mpt-7b")
    p.add_argument("--data", required=True)
    p.add_argument("--resume")
    return p.parse_args()


def main():
    args = parse_args()
    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = AutoModelForCausalLM.from_pretrained(args.model, use_safetensors=True)
    if args.resume:
        model.load_state_dict(torch.load(args.resume, weights_only=True))
    data = load_dataset("json", data_files=args.data)["train"]
    data = data.map(lambda row: tokenizer(row["text"], truncation=True, max_length=512))
    trainer = Trainer(model=model, args=TrainingArguments("out", num_train_epochs=1), train_dataset=data)
    trainer.train()
    trainer.save_model("out/final")


if __name__ == "__main__":
    main()
