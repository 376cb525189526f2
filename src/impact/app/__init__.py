"""The screen: asks the service, shows what it gives. The only package that knows Streamlit."""
