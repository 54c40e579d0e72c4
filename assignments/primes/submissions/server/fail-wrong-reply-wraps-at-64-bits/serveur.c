#include <stdio.h>
#include <string.h>
#include <ctype.h>
#include <signal.h>
#include <unistd.h>
#include <sys/socket.h>
#include <netinet/in.h>

typedef unsigned long long grand;

int premier(grand n)
{
    if (n == 2)
        return 1;
    if (n < 2 || n % 2 == 0)
        return 0;
    for (grand d = 3; d * d <= n; d += 2)
        if (n % d == 0)
            return 0;
    return 1;
}

char repondre(const char *s)
{
    grand n = 0;
    int moins = 0, chiffres = 0;
    while (isspace((unsigned char)*s))
        s++;
    if (*s == '+' || *s == '-')
        moins = (*s++ == '-');
    for (; isdigit((unsigned char)*s); s++, chiffres++)
        n = 10 * n + (*s - '0');
    while (isspace((unsigned char)*s))
        s++;
    if (*s != '\0' || chiffres == 0)
        return 'E';
    return (!moins && premier(n)) ? 'T' : 'F';
}

int main(void)
{
    struct sockaddr_in moi;
    char demande[1024], rep;
    int oui = 1;
    ssize_t n;
    int ecoute = socket(AF_INET, SOCK_STREAM, 0);

    signal(SIGPIPE, SIG_IGN);
    setsockopt(ecoute, SOL_SOCKET, SO_REUSEADDR, &oui, sizeof(oui));
    memset(&moi, 0, sizeof(moi));
    moi.sin_family = AF_INET;
    moi.sin_port = htons(8809);
    moi.sin_addr.s_addr = INADDR_ANY;
    if (bind(ecoute, (struct sockaddr *)&moi, sizeof(moi))) {
        perror("bind");
        return 1;
    }
    listen(ecoute, 5);
    while (1) {
        int client = accept(ecoute, NULL, NULL);
        while ((n = read(client, demande, sizeof(demande) - 1)) > 0) {
            demande[n] = 0;
            rep = repondre(demande);
            write(client, &rep, 1);
        }
        close(client);
    }
}
