import os

import gradio as gr
from gradio import ChatInterface, Interface

PUBLIC = True
EVERYWHERE = "0.0.0.0"

demo = gr.Interface(fn=print, inputs="text", outputs="text")
# ruleid: gradio-share-public
demo.launch(share=True)


def main(args):
    with gr.Blocks() as app:
        gr.Markdown("# Chat")
    app.queue(max_size=20).launch(
        server_port=7860,
        # ruleid: gradio-share-public
        share=PUBLIC,
        debug=args.debug,
    )


class Studio:
    async def start(self, answer):
        # ruleid: gradio-share-public
        ChatInterface(answer).launch(server_name="0.0.0.0", server_port=8080)
        # ruleid: gradio-share-public
        Interface(answer, "text", "text").launch(server_name=EVERYWHERE)
        # ruleid: gradio-share-public
        demo.launch(server_name="0.0.0.0", share=True)


# ok: gradio-share-public
demo.launch()
# ok: gradio-share-public
demo.launch(share=False)
# ok: gradio-share-public
demo.launch(server_name="127.0.0.1", server_port=7860)
# ok: gradio-share-public
demo.launch(share=True, auth=(os.environ["DEMO_USER"], os.environ["DEMO_PASSWORD"]))
# ok: gradio-share-public
demo.launch(server_name="0.0.0.0", auth=[("a", os.environ["DEMO_PASSWORD"])])


def by_argument(args, options):
    # ok: gradio-share-public
    demo.launch(share=args.share)
    # ok: gradio-share-public
    demo.launch(share=True, **options)


def other(document):
    # ok: gradio-share-public
    document.publish(share=True)


def in_notebook(is_colab):
    # ok: gradio-share-public
    demo.launch(share=(True if is_colab() else None))
