"""Le calcul, à part du réseau."""


def _temoin(a, n):
    """Vrai si a prouve que n (impair) n'est pas premier."""
    d = n - 1
    while d % 2 == 0:
        d //= 2
    x = pow(a, d, n)
    while d != n - 1 and x != 1 and x != n - 1:
        x = x * x % n
        d *= 2
    return x != n - 1 and d % 2 == 0


def est_premier(n):
    if n < 2 or (n > 2 and n % 2 == 0):
        return False
    return not any(_temoin(a, n) for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37) if a < n)


def code(octets):
    try:
        nombre = int(octets.decode('ascii'))
    except ValueError:
        return b'E'
    return b'T' if est_premier(nombre) else b'F'
