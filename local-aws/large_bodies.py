"""Reads the bodies of requests in time that grows with their size.

ministack copies all that has arrived for each piece that follows, and all that is left of an upload for each of its
chunks: both are work that grows with the square of the size.
"""


def decoded(body: bytes) -> bytes:
    """The data of a body in the encoding aws-chunked: chunks of `<size in hex>[;extension]\\r\\n<data>\\r\\n` up to one of size 0."""
    pieces, position = [], 0
    data = memoryview(body)
    while (end_of_line := body.find(b"\r\n", position)) >= 0:
        size = int(body[position:end_of_line].partition(b";")[0], 16)
        if size == 0:
            break
        start = end_of_line + 2
        pieces.append(data[start : start + size])
        position = start + size + 2
    return b"".join(pieces)


def mend(app) -> None:
    clean_headers = app._decode_aws_chunked_body

    async def read_request_body(receive, _method, headers):
        pieces, more = [], True
        while more:
            message = await receive()
            pieces.append(message.get("body", b""))
            more = message.get("more_body", False)
        body = b"".join(pieces)
        # Every upload in chunks has this header (Amazon S3 API, "Signature calculations: transferring payload in chunks").
        if "x-amz-decoded-content-length" not in headers:
            return body
        clean_headers(b"", headers)
        return decoded(body)

    app._read_request_body = read_request_body
