#include <arpa/inet.h>
#include <libgen.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#define PORT 8080

static void envoyer(int fd, const char *p, size_t n)
{
    while (n > 0) {
        ssize_t k = write(fd, p, n);
        if (k > 0) {
            p += k;
            n -= (size_t) k;
        }
    }
}

/* %C3%A9 -> é */
static void decoder(char *s)
{
    char *d = s;
    while (*s) {
        unsigned int c;
        if (*s == '%' && sscanf(s + 1, "%2x", &c) == 1) {
            *d++ = (char) c;
            s += 3;
        } else {
            *d++ = *s++;
        }
    }
    *d = 0;
}

/* 1 si le fichier est parti en entier */
static int remettre(int fd, const char *fichier)
{
    char tampon[16384];
    struct stat infos;
    FILE *f = fopen(fichier, "rb");
    if (f == NULL || fstat(fileno(f), &infos) != 0)
        return 0;
    snprintf(tampon, sizeof tampon, "HTTP/1.0 200 OK\r\nContent-Length: %ld\r\n\r\n", (long) infos.st_size);
    envoyer(fd, tampon, strlen(tampon));
    size_t n;
    while ((n = fread(tampon, 1, sizeof tampon, f)) > 0)
        envoyer(fd, tampon, n);
    fclose(f);
    return 1;
}

static int servir(int fd, const char *fichier, const char *nom)
{
    char requete[8192], chemin[4096];
    size_t n = 0;
    requete[0] = 0;
    while (strstr(requete, "\r\n\r\n") == NULL && n < sizeof requete - 1) {
        ssize_t k = recv(fd, requete + n, sizeof requete - 1 - n, 0);
        if (k <= 0)
            return 0;
        n += (size_t) k;
        requete[n] = 0;
    }
    if (sscanf(requete, "GET %4095s", chemin) != 1)
        return 0;
    decoder(chemin);
    if (strcmp(chemin, "/") == 0 || strcmp(chemin + 1, nom) == 0)
        return remettre(fd, fichier);
    const char *non = "HTTP/1.0 404 Not Found\r\n\r\n";
    envoyer(fd, non, strlen(non));
    return 0;
}

int main(int argc, char *argv[])
{
    if (argc < 2) {
        fprintf(stderr, "usage : %s fichier\n", argv[0]);
        return 2;
    }
    char *copie = strdup(argv[1]);
    char *nom = basename(copie);
    int s = socket(AF_INET, SOCK_STREAM, 0), un = 1;
    struct sockaddr_in ici = {0};
    ici.sin_family = AF_INET;
    ici.sin_addr.s_addr = INADDR_ANY;
    ici.sin_port = htons(PORT);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof un);
    if (bind(s, (struct sockaddr *) &ici, sizeof ici) < 0 || listen(s, 5) < 0) {
        perror("bind");
        return 1;
    }
    int fini = 0;
    while (!fini) {
        int c = accept(s, NULL, NULL);
        fini = servir(c, argv[1], nom);
        close(c);
    }
    close(s);
    free(copie);
    return 0;
}
