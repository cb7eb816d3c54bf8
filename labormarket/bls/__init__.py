"""The border to the public data API of the Bureau of Labor Statistics, version 2.

https://www.bls.gov/developers/api_signature_v2.htm
"""
