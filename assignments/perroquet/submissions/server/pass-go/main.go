package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"unicode"
)

// perroquet lit lettre par lettre : un caractère coupé en deux ne pose pas de problème.
func perroquet(conn net.Conn) {
	defer conn.Close()
	entree := bufio.NewReader(conn)
	sortie := bufio.NewWriter(conn)
	for {
		lettre, _, err := entree.ReadRune()
		if err != nil {
			sortie.Flush()
			return
		}
		sortie.WriteRune(unicode.ToUpper(lettre))
		if entree.Buffered() == 0 {
			sortie.Flush()
		}
	}
}

func main() {
	ecoute, err := net.Listen("tcp", ":6789")
	if err != nil {
		fmt.Println("écoute impossible :", err)
		os.Exit(1)
	}
	conn, err := ecoute.Accept()
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	perroquet(conn)
	ecoute.Close()
}
