# Check that a delivery is from signalmama: the body on standard input, the header's value as $1, the secret as $2.
digest=$(openssl dgst -sha256 -hmac "$2" | sed 's/^.*= //')
[ "$digest" = "$1" ] && echo genuine || echo forged
