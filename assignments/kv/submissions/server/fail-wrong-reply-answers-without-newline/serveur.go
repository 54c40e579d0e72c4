package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"strings"
	"sync"
)

type Base struct {
	sync.Mutex
	m map[string]string
}

func (b *Base) Executer(ligne string) string {
	b.Lock()
	defer b.Unlock()
	commande, reste, _ := strings.Cut(ligne, " ")
	ancienne, presente := b.m[reste]
	switch commande {
	case "SET":
		cle, valeur, ok := strings.Cut(reste, " ")
		if !ok {
			return "E"
		}
		b.m[cle] = valeur
		return "OK"
	case "GET":
		if presente {
			return ancienne
		}
	case "DEL":
		if presente {
			delete(b.m, reste)
			return "OK"
		}
	}
	return "E"
}

func main() {
	base := &Base{m: map[string]string{}}
	ecoute, err := net.Listen("tcp4", ":8810")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for {
		c, err := ecoute.Accept()
		if err != nil {
			continue
		}
		go func() {
			defer c.Close()
			r := bufio.NewReader(c)
			for {
				ligne, err := r.ReadString('\n')
				if err != nil {
					break
				}
				fmt.Fprint(c, base.Executer(strings.TrimRight(ligne, "\r\n")))
			}
		}()
	}
}
