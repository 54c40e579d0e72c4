b#include "majuscules.h"

static int attente = -1; /* premier octet d'une lettre accentuée, -1 s'il n'y en a pas */

static unsigned char accent(int premier, unsigned char second)
{
    if (premier == 0xC3 && second >= 0xA0 && second < 0xBF && second != 0xB7)
        return second & ~0x20;
    if (premier == 0xC5 && second == 0x93)
        return 0x92;
    return second;
}

size_t majuscules(const unsigned char *texte, size_t n, unsigned char *sortie)
{
    size_t ecrits = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = texte[i];
        if (attente >= 0) {
            sortie[ecrits++] = attente;
            sortie[ecrits++] = accent(attente, c);
            attente = -1;
        } else if (c == 0xC3 || c == 0xC5) {
            attente = c;
        } else {
            sortie[ecrits++] = (c >= 'a' && c <= 'z') ? c - 'a' + 'A' : c;
        }
    }
    return ecrits;
}
