#define _GNU_SOURCE
/* Usage : ./client http://127.0.0.1:8080/fichier */
#include <arpa/inet.h>
#include <netdb.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define TAILLE_TETE 16384

static char hote[256], port[16], chemin[2048], nom[1024];

static int decouper(const char *url)
{
    const char *p = strncmp(url, "http://", 7) == 0 ? url + 7 : url;
    const char *fin = strchr(p, '/');
    const char *deux = strchr(p, ':');
    if (fin == NULL || (size_t)(fin - p) >= sizeof hote || strlen(fin) >= sizeof chemin)
        return -1;
    if (deux != NULL && deux < fin) {
        snprintf(hote, sizeof hote, "%.*s", (int)(deux - p), p);
        snprintf(port, sizeof port, "%.*s", (int)(fin - deux - 1), deux + 1);
    } else {
        snprintf(hote, sizeof hote, "%.*s", (int)(fin - p), p);
        strcpy(port, "80");
    }
    strcpy(chemin, fin);
    return 0;
}

/* Le nom est ce qui suit le dernier '/'. */
static void trouver_nom(void)
{
    char decode[2048];
    size_t n = 0;
    for (const char *p = chemin; *p && n < sizeof decode - 1; p++) {
        decode[n++] = *p;
    }
    decode[n] = 0;
    char *barre = strrchr(decode, '/');
    snprintf(nom, sizeof nom, "%s", barre ? barre + 1 : decode);
}

static int connecter(void)
{
    struct addrinfo indications = {0}, *liste, *a;
    int s = -1;
    indications.ai_family = AF_INET;
    indications.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(hote, port, &indications, &liste) != 0)
        return -1;
    for (a = liste; a != NULL && s < 0; a = a->ai_next) {
        s = socket(a->ai_family, a->ai_socktype, 0);
        if (connect(s, a->ai_addr, a->ai_addrlen) < 0) {
            close(s);
            s = -1;
        }
    }
    freeaddrinfo(liste);
    return s;
}

static char *champ(char *tete, const char *quoi)
{
    char *ligne = tete;
    size_t l = strlen(quoi);
    while ((ligne = strstr(ligne, "\r\n")) != NULL) {
        ligne += 2;
        if (strncasecmp(ligne, quoi, l) == 0 && ligne[l] == ':') {
            char *v = ligne + l + 1;
            while (*v == ' ')
                v++;
            return v;
        }
    }
    return NULL;
}

static int recevoir(int s);

static int telecharger(void)
{
    char requete[4096];
    int s = connecter();
    if (s < 0) {
        printf("Connexion impossible a %s:%s\n", hote, port);
        return 1;
    }
    snprintf(requete, sizeof requete, "GET %s HTTP/1.0\r\nHost: %s:%s\r\n\r\n", chemin, hote, port);
    if (send(s, requete, strlen(requete), 0) < 0) {
        printf("Le serveur a raccroche\n");
        close(s);
        return 1;
    }
    return recevoir(s);
}

static int recevoir(int s)
{
    static char tete[TAILLE_TETE + 1];
    size_t n = 0;
    ssize_t r;
    char *fin = NULL;
    while (fin == NULL && n < TAILLE_TETE) {
        r = recv(s, tete + n, TAILLE_TETE - n, 0);
        if (r <= 0) {
            printf("Pas de reponse\n");
            close(s);
            return 1;
        }
        n += r;
        tete[n] = 0;
        fin = memmem(tete, n, "\r\n\r\n", 4);
    }
    if (fin == NULL) {
        printf("En-tetes trop longs\n");
        close(s);
        return 1;
    }
    size_t debut = fin + 4 - tete;
    fin[2] = 0;
    int code = atoi(tete + 9);
    if (code >= 301 && code <= 308) {
        char *ou = champ(tete, "Location");
        close(s);
        if (ou == NULL)
            return 1;
        ou[strcspn(ou, "\r\n")] = 0;
        if (*ou == '/')
            snprintf(chemin, sizeof chemin, "%s", ou);
        else if (decouper(ou) < 0)
            return 1;
        return telecharger();
    }
    if (code != 200) {
        printf("Le serveur repond %d\n", code);
        close(s);
        return 1;
    }
    char *longueur = champ(tete, "Content-Length");
    long long attendu = longueur ? atoll(longueur) : -1;
    FILE *f = fopen(nom, "wb");
    if (f == NULL) {
        perror(nom);
        return 1;
    }
    long long total = n - debut;
    fwrite(tete + debut, 1, n - debut, f);
    static char tampon[65536];
    while (attendu < 0 || total < attendu) {
        r = recv(s, tampon, sizeof tampon, 0);
        if (r <= 0)
            break;
        fwrite(tampon, 1, r, f);
        total += r;
    }
    fclose(f);
    close(s);
    if (total < attendu || (attendu < 0 && r < 0)) {
        unlink(nom);
        printf("Connexion rompue apres %lld octets\n", total);
        return 1;
    }
    printf("%s : %lld octets\n", nom, total);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 2 || decouper(argv[1]) < 0) {
        printf("usage : client http://hote:port/fichier\n");
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    trouver_nom();
    return telecharger();
}
