#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 6789
#define MORCEAU 1024
#define PATIENCE 600 /* ms sans rien recevoir : le message est complet */

struct message {
    unsigned char *texte;
    size_t n;
};

/* Recoit un message entier. 0 : le client est parti. */
static int recevoir(int fd, struct message *m)
{
    struct pollfd attente = {.fd = fd, .events = POLLIN};
    int delai = -1;
    m->n = 0;
    while (poll(&attente, 1, delai) > 0) {
        m->texte = realloc(m->texte, m->n + MORCEAU);
        ssize_t k = recv(fd, m->texte + m->n, MORCEAU, 0);
        if (k <= 0)
            return 0;
        m->n += k;
        delai = PATIENCE;
    }
    return 1;
}

static void en_majuscules(struct message *m)
{
    static unsigned char avant; /* un accent peut etre coupe entre deux messages */
    for (size_t i = 0; i < m->n; i++) {
        unsigned char *c = &m->texte[i], lu = *c;
        if (lu >= 'a' && lu <= 'z')
            *c = lu - 32;
        if (avant == 0xC3 && lu >= 0xA0 && lu != 0xB7 && lu != 0xBF)
            *c = lu - 32;
        if (avant == 0xC5 && lu == 0x93)
            *c = 0x92;
        avant = lu;
    }
}

static int envoyer(int fd, const struct message *m)
{
    size_t fait = 0;
    while (fait < m->n) {
        ssize_t k = send(fd, m->texte + fait, m->n - fait, MSG_NOSIGNAL);
        if (k < 0)
            return 0;
        fait += k;
    }
    return 1;
}

int main(void)
{
    struct sockaddr_in adresse = {0};
    struct message message = {0};
    int un = 1, s = socket(AF_INET, SOCK_STREAM, 0);

    adresse.sin_family = AF_INET;
    adresse.sin_port = htons(PORT);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof un);
    if (bind(s, (struct sockaddr *)&adresse, sizeof adresse) != 0 || listen(s, 1) != 0) {
        perror("serveur");
        return EXIT_FAILURE;
    }
    int client = accept(s, NULL, NULL);
    while (recevoir(client, &message)) {
        en_majuscules(&message);
        if (!envoyer(client, &message))
            break;
    }
    close(client);
    close(s);
    return EXIT_SUCCESS;
}
