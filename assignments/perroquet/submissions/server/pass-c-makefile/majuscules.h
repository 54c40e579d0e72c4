#ifndef MAJUSCULES_H
#define MAJUSCULES_H

#include <stddef.h>

/* Écrit dans sortie les majuscules des n octets de texte, un caractère coupé étant
   gardé pour l'appel suivant. Rend le nombre d'octets écrits (au plus n + 1). */
size_t majuscules(const unsigned char *texte, size_t n, unsigned char *sortie);

#endif
