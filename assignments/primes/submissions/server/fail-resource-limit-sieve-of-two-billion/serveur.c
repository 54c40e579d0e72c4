/* Crible d'Ératosthène : un octet par nombre impair jusqu'à n (l'indice k est 2k + 1) */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/socket.h>
#include <netinet/in.h>

int premier(long n)
{
    if (n < 2)
        return 0;
    if (n == 2)
        return 1;
    if (n % 2 == 0)
        return 0;
    char *compose = malloc(n / 2 + 1);
    memset(compose, 0, n / 2 + 1);
    for (long i = 3; i * i <= n; i += 2)
        if (!compose[i / 2])
            for (long j = i * i; j <= n; j += 2 * i)
                compose[j / 2] = 1;
    int resultat = !compose[n / 2];
    free(compose);
    return resultat;
}

int main(void)
{
    struct sockaddr_in a;
    char buf[1025], rep, *fin;
    int un = 1, n, s = socket(AF_INET, SOCK_STREAM, 0);

    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof(un));
    memset(&a, 0, sizeof(a));
    a.sin_family = AF_INET;
    a.sin_port = htons(8809);
    if (bind(s, (struct sockaddr *)&a, sizeof(a)) < 0) {
        perror("bind");
        exit(1);
    }
    listen(s, 5);
    while (1) {
        int c = accept(s, NULL, NULL);
        while ((n = recv(c, buf, 1024, 0)) > 0) {
            buf[n] = 0;
            long nombre = strtol(buf, &fin, 10);
            if (fin == buf || strspn(fin, " \r\n") != strlen(fin))
                rep = 'E';
            else
                rep = premier(nombre) ? 'T' : 'F';
            send(c, &rep, 1, MSG_NOSIGNAL);
        }
        close(c);
    }
}
