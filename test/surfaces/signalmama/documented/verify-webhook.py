# Check that a delivery is from signalmama: the body on standard input, the header's value and the secret as arguments.
import hashlib
import hmac
import sys

signature, secret = sys.argv[1:]
digest = hmac.new(secret.encode(), sys.stdin.buffer.read(), hashlib.sha256).hexdigest()
print("genuine" if hmac.compare_digest(digest, signature) else "forged")
