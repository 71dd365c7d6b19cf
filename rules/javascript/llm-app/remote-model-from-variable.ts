import { AutoModel, pipeline } from "@huggingface/transformers";
import * as ort from "onnxruntime-web";

const MODEL = "Xenova/all-MiniLM-L6-v2";

async function load(name: string, req: Request, modelPath: string, buffer: ArrayBuffer) {
  // ruleid: remote-model-from-variable
  const one = await pipeline("feature-extraction", name);
  // ruleid: remote-model-from-variable
  const two = await AutoModel.from_pretrained(req.query.model as string);
  // ruleid: remote-model-from-variable
  const three = await ort.InferenceSession.create(`https://models.example.org/${name}.onnx`);
  // ruleid: remote-model-from-variable
  const four = await tf.loadLayersModel(name);

  // ok: remote-model-from-variable
  const five = await pipeline("feature-extraction", "Xenova/all-MiniLM-L6-v2");
  // ok: remote-model-from-variable
  const six = await pipeline("feature-extraction", MODEL);
  // ok: remote-model-from-variable
  const seven = await ort.InferenceSession.create(buffer);
  // ok: remote-model-from-variable
  const eight = await ort.InferenceSession.create(modelPath);
  // ok: remote-model-from-variable
  const nine = await pipeline(this.task, this.model);
  // ok: remote-model-from-variable
  stream.pipeline(source, name);
  return [one, two, three, four, five, six, seven, eight, nine];
}
