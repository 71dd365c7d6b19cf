import ipaddress
import socket
from urllib.parse import urlparse

import requests
import streamlit as st
from langchain_text_splitters import RecursiveCharacterTextSplitter


def allowed(url):
    parts = urlparse(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return False
    address = ipaddress.ip_address(socket.gethostbyname(parts.hostname))
    return address.is_global


st.title("Chat with a web page")
url = st.text_input("Address of the page")
if url:
    if not allowed(url):
        st.error("This address is not allowed")
        st.stop()
    page = requests.get(url, timeout=10, allow_redirects=False)
    splitter = RecursiveCharacterTextSplitter(chunk_size=800, chunk_overlap=80)
    chunks = splitter.split_text(page.text[:500_000])
    st.write(f"{len(chunks)} pieces")
