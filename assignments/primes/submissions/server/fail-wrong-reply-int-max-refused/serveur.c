/* Serveur de nombres premiers */
#include <ctype.h>
#include <limits.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int premier(int n)
{
    if (n < 2)
        return 0;
    for (long d = 2; d * d <= n; d++)
        if (n % d == 0)
            return 0;
    return 1;
}

static char code(char *texte)
{
    char *fin;
    long n = strtol(texte, &fin, 10);
    if (fin == texte)
        return 'E';
    while (isspace((unsigned char)*fin))
        fin++;
    if (*fin != '\0')
        return 'E';
    if (n >= INT_MAX) /* trop grand pour un int */
        return 'E';
    return premier(n) ? 'T' : 'F';
}

int main(void)
{
    struct sockaddr_in a;
    char buf[1025];
    int un = 1, s, c, n;

    signal(SIGPIPE, SIG_IGN);
    s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof un);
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(8809);
    if (bind(s, (struct sockaddr *)&a, sizeof a) == -1) {
        perror("bind");
        return 1;
    }
    listen(s, 5);
    while ((c = accept(s, NULL, NULL)) >= 0) {
        while ((n = recv(c, buf, 1024, 0)) > 0) {
            char r;
            buf[n] = '\0';
            r = code(buf);
            send(c, &r, 1, 0);
        }
        close(c);
    }
    return 0;
}
