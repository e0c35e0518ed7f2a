uploads-length = The length of the file must be a number of bytes above 0.
uploads-name = The name of the file must stand in Upload-Metadata, in base64.
uploads-piece = A piece of a file is sent as application/offset+octet-stream.
uploads-offset = Upload-Offset must say at which byte this piece begins.
uploads-scanner-silent = The program that checks files does not answer, so the file was not taken. Try again in a few minutes.
uploads-too-many = Too many files are on their way at once. Wait for those, or give some up.
