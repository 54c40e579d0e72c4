/* Crible d'Ératosthène : un octet par entier jusqu'à n */
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
    char *compose = malloc(n + 1);
    memset(compose, 0, n + 1);
    for (long i = 2; i * i <= n; i++)
        if (!compose[i])
            for (long j = i * i; j <= n; j += i)
                compose[j] = 1;
    int resultat = !compose[n];
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
