#include <ctype.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Divise par d un nombre écrit en chiffres et rend le reste. */
static unsigned reste(const char *chiffres, unsigned d)
{
    unsigned long r = 0;
    for (; *chiffres; chiffres++)
        r = (r * 10 + (*chiffres - '0')) % d;
    return r;
}

static char code(char *demande)
{
    char *mot = strtok(demande, " \t\r\n");
    int negatif = mot[0] == '-';
    if (mot[0] == '-' || mot[0] == '+')
        mot++;
    if (*mot == 0 || strspn(mot, "0123456789") != strlen(mot) || strtok(NULL, " \t\r\n"))
        return 'E';
    while (*mot == '0')
        mot++;
    if (negatif || *mot == 0 || strcmp(mot, "1") == 0)
        return 'F';
    unsigned long n = strtoul(mot, NULL, 10); /* suffit pour la racine */
    for (unsigned d = 2; (unsigned long)d * d <= n && d < 3000000; d++)
        if (reste(mot, d) == 0)
            return 'F';
    return 'T';
}

int main(void)
{
    struct sockaddr_in ici;
    char demande[1024];
    int un = 1;
    ssize_t n;

    signal(SIGPIPE, SIG_IGN);
    int s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof un);
    memset(&ici, 0, sizeof ici);
    ici.sin_family = AF_INET;
    ici.sin_port = htons(8809);
    if (bind(s, (struct sockaddr *)&ici, sizeof ici) < 0) {
        perror("bind");
        return 1;
    }
    listen(s, 5);
    for (;;) {
        int c = accept(s, NULL, NULL);
        while ((n = read(c, demande, sizeof demande - 1)) > 0) {
            demande[n] = 0;
            char r = code(demande);
            write(c, &r, 1);
        }
        close(c);
    }
}
