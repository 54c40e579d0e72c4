/* Serveur de nombres premiers : un processus fils par client. */
#include <ctype.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

typedef unsigned __int128 entier;

static entier mulmod(entier a, entier b, entier m)
{
    entier r = 0;
    while (b) {
        if (b & 1)
            r = (r + a) % m;
        a = (a + a) % m;
        b >>= 1;
    }
    return r;
}

static entier puissance(entier a, entier e, entier m)
{
    entier r = 1;
    for (a %= m; e; e >>= 1) {
        if (e & 1)
            r = mulmod(r, a, m);
        a = mulmod(a, a, m);
    }
    return r;
}

static int premier(entier n)
{
    static const int base[] = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
    if (n < 2)
        return 0;
    for (int i = 0; i < 12; i++)
        if (n % base[i] == 0)
            return n == (entier)base[i];
    entier d = n - 1;
    int s = 0;
    while (!(d & 1)) {
        d >>= 1;
        s++;
    }
    for (int i = 0; i < 12; i++) {
        entier x = puissance(base[i], d, n);
        int compose = x != 1 && x != n - 1;
        for (int k = 1; compose && k < s; k++) {
            x = mulmod(x, x, n);
            compose = x != n - 1;
        }
        if (compose)
            return 0;
    }
    return 1;
}

static char reponse(const char *p, const char *fin)
{
    entier n = 0;
    int negatif = 0, chiffres = 0;
    while (p < fin && isspace((unsigned char)*p))
        p++;
    while (p < fin && isspace((unsigned char)fin[-1]))
        fin--;
    if (p < fin && (*p == '-' || *p == '+'))
        negatif = *p++ == '-';
    for (; p < fin && isdigit((unsigned char)*p); p++, chiffres++)
        n = n * 10 + (*p - '0');
    if (p < fin || chiffres == 0)
        return 'E';
    return !negatif && premier(n) ? 'T' : 'F';
}

int main(void)
{
    struct sockaddr_in ici;
    int un = 1;
    int ecoute = socket(AF_INET, SOCK_STREAM, 0);

    signal(SIGCHLD, SIG_IGN); /* pas de zombies */
    setsockopt(ecoute, SOL_SOCKET, SO_REUSEADDR, &un, sizeof un);
    memset(&ici, 0, sizeof ici);
    ici.sin_family = AF_INET;
    ici.sin_port = htons(8809);
    ici.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(ecoute, (struct sockaddr *)&ici, sizeof ici) < 0) {
        perror("bind");
        return 1;
    }
    listen(ecoute, 5);
    for (;;) {
        int client = accept(ecoute, NULL, NULL);
        if (client < 0)
            continue;
        if (fork() == 0) {
            char demande[1024];
            ssize_t n;
            close(ecoute);
            while ((n = recv(client, demande, sizeof demande, 0)) > 0) {
                char r = reponse(demande, demande + n);
                if (send(client, &r, 1, MSG_NOSIGNAL) != 1)
                    break;
            }
            close(client);
            return 0;
        }
        close(client);
    }
}
