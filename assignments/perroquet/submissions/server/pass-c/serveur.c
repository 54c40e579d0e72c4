/* Serveur perroquet en C : majuscules ASCII + lettres accentuées de l'UTF-8 (deux octets). */
#include <ctype.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 6789
#define TAILLE 1024

static unsigned char precedent = 0; /* dernier octet du morceau d'avant */

static void majuscules(unsigned char *s, ssize_t n)
{
    for (ssize_t i = 0; i < n; i++) {
        unsigned char c = s[i];
        if (c < 0x80)
            s[i] = toupper(c);
        else if (precedent == 0xC3 && c >= 0xA0 && c <= 0xBE && c != 0xB7)
            s[i] = c - 0x20; /* à..þ -> À..Þ */
        else if (precedent == 0xC5 && c == 0x93)
            s[i] = 0x92; /* œ -> Œ */
        precedent = c;
    }
}

static int envoyer_tout(int fd, const unsigned char *s, ssize_t n)
{
    while (n > 0) {
        ssize_t k = send(fd, s, n, 0);
        if (k < 0)
            return -1;
        s += k;
        n -= k;
    }
    return 0;
}

int main(void)
{
    struct sockaddr_in adr;
    unsigned char tampon[TAILLE];
    int oui = 1;
    ssize_t n;

    signal(SIGPIPE, SIG_IGN);
    int serveur = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(serveur, SOL_SOCKET, SO_REUSEADDR, &oui, sizeof oui);
    memset(&adr, 0, sizeof adr);
    adr.sin_family = AF_INET;
    adr.sin_addr.s_addr = htonl(INADDR_ANY);
    adr.sin_port = htons(PORT);
    if (bind(serveur, (struct sockaddr *)&adr, sizeof adr) < 0) {
        perror("bind");
        return 1;
    }
    if (listen(serveur, 1) < 0) {
        perror("listen");
        return 1;
    }
    int client = accept(serveur, NULL, NULL);
    if (client < 0) {
        perror("accept");
        return 1;
    }
    while ((n = recv(client, tampon, TAILLE, 0)) > 0) {
        majuscules(tampon, n);
        if (envoyer_tout(client, tampon, n) < 0)
            break;
    }
    close(client);
    close(serveur);
    return 0;
}
