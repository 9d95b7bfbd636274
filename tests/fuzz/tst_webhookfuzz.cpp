// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/httpreader.h"
#include "app/webhook/parameters.h"

#include <QTest>

#include <random>

using namespace LeadBridge;

/// Throws damaged requests at the parser and the parameters. Nothing may crash, run on or
/// grow beyond its bounds; and how the bytes were cut into pieces must not matter.
class TestWebhookFuzz : public QObject
{
    Q_OBJECT
private slots:
    void readerSurvivesDamage();
    void parametersSurviveDamage();
};

namespace {

constexpr int ReaderCases = 60'000;
constexpr int ParameterCases = 60'000;
constexpr unsigned Seed = 20260115;

/// Repeatable everywhere: the distributions of the standard library are not.
class Dice
{
public:
    [[nodiscard]] qsizetype below(qsizetype bound)
    {
        return static_cast<qsizetype>(m_engine() % static_cast<unsigned>(bound));
    }
    [[nodiscard]] char byte() { return static_cast<char>(m_engine() & 0xFFU); }

private:
    std::mt19937 m_engine { Seed };
};

const QList<QByteArray> &tokens()
{
    static const QList<QByteArray> list {
        "\r\n",
        "\r\n\r\n",
        "\n",
        " ",
        ":",
        "?",
        "&",
        "=",
        "%",
        "%D0%90",
        "+",
        "\xD0",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        "\\u0410",
        "\\ud83d",
        ",",
        "0",
        "ffffffffffffffff",
        "99999999999999999999",
        "Content-Length: 5\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Expect: 100-continue\r\n",
        "Connection: close\r\n",
        "HTTP/1.0",
        "HTTP/1.1",
        "--XyZ",
        "--XyZ--",
        "filename=",
        ";",
    };
    return list;
}

QByteArray damaged(QByteArray bytes, Dice &dice)
{
    for (qsizetype left = dice.below(6); left >= 0; --left) {
        const qsizetype at = dice.below(bytes.size() + 1);
        switch (dice.below(5)) {
        case 0:
            bytes.insert(at, tokens().at(dice.below(tokens().size())));
            break;
        case 1:
            bytes.remove(at, dice.below(20));
            break;
        case 2:
            bytes.insert(at, bytes.mid(dice.below(bytes.size() + 1), dice.below(40)));
            break;
        case 3:
            bytes.truncate(at);
            break;
        default:
            if (at < bytes.size())
                bytes[at] = dice.byte();
        }
    }
    return bytes;
}

const QList<QByteArray> &requests()
{
    static const QList<QByteArray> list {
        "GET /hook/s?a=1&b=%D0%90 HTTP/1.1\r\nHost: h\r\nAccept: */*\r\n\r\n"
        "GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n",
        "POST /hook/s HTTP/1.1\r\nHost: h\r\nContent-Length: 7\r\nExpect: "
        "100-continue\r\n\r\na=1&b=2",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3;x=\"y\"\r\na=1\r\n4\r\n&b=2\r\n0\r\nTrailer: t\r\n\r\nGET / HTTP/1.0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nFolded: a\r\n b\r\nConnection: keep-alive, x\r\n\r\n",
    };
    return list;
}

struct Reading
{
    QByteArray log; ///< what was read, in a form to compare
    qsizetype kept = 0; ///< the most that had to be kept for later
};

void note(HttpReader &reader, Reading &reading)
{
    if (reader.state() == HttpReader::State::HeadDone) {
        reading.log += reader.head().method + '|' + reader.head().target + '|';
        for (const auto &[name, value] : reader.head().headers)
            reading.log += name + ':' + value + '|';
        if (!reader.head().bodyTooLarge)
            reader.acceptHead();
    }
    if (reader.state() == HttpReader::State::Complete) {
        reading.log += reader.takeBody() + "|done|";
        reader.next();
    }
}

/// Feeds @p bytes in pieces as a connection would; @p dice none: all at once.
Reading readAll(const QByteArray &bytes, const WebhookLimits &limits, Dice *dice)
{
    HttpReader reader(limits);
    Reading reading;
    QByteArray kept;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = dice ? qMin(1 + dice->below(30), bytes.size() - at) : bytes.size();
        kept += bytes.mid(at, size);
        at += size;
        while (!kept.isEmpty()) {
            const qsizetype used = reader.feed(kept.constData(), kept.size());
            kept.remove(0, used);
            const auto state = reader.state();
            note(reader, reading);
            // When a fault shows may depend on the pieces: the log ends without a word of it.
            if (reader.state() == HttpReader::State::Failed || reader.head().bodyTooLarge)
                return reading;
            if (state == HttpReader::State::Head || state == HttpReader::State::Body)
                break;
        }
        reading.kept = qMax(reading.kept, kept.size());
    }
    return reading;
}

} // namespace

void TestWebhookFuzz::readerSurvivesDamage()
{
    WebhookLimits limits;
    limits.maxHead = 300;
    limits.maxTarget = 100;
    limits.maxBody = 50;
    Dice dice;
    int whole = 0;
    for (int i = 0; i < ReaderCases; ++i) {
        const QByteArray bytes = damaged(requests().at(dice.below(requests().size())), dice);
        const Reading atOnce = readAll(bytes, limits, nullptr);
        const Reading inPieces = readAll(bytes, limits, &dice);
        if (atOnce.log != inPieces.log)
            qWarning().noquote() << bytes.toPercentEncoding() << '\n' << atOnce.log << inPieces.log;
        QCOMPARE(inPieces.log, atOnce.log);
        QVERIFY(inPieces.kept <= limits.maxHead);
        whole += atOnce.log.contains("|done|") ? 1 : 0;
    }
    // The damage is mild enough to get far into the parser.
    QVERIFY(whole > ReaderCases / 10);
    QVERIFY(whole < ReaderCases);
}

void TestWebhookFuzz::parametersSurviveDamage()
{
    struct Sample
    {
        QByteArray type;
        QByteArray body;
    };
    static const QList<Sample> samples {
        { "application/x-www-form-urlencoded", "a=1&b=%D0%90+%C0&c={{id}}" },
        { "application/json",
          R"({"client":{"phone":"79\u0410\\","n":[1,2.5e3,null]},"z":[{"q":""}]})" },
        { "multipart/form-data; boundary=XyZ",
          "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XyZ\r\n"
          "Content-Disposition: form-data; name=f; filename=\"p.png\"\r\n\r\nx\r\n--XyZ--\r\n" },
    };
    WebhookLimits limits;
    limits.maxFields = 8;
    Dice dice;
    int good = 0;
    for (int i = 0; i < ParameterCases; ++i) {
        const Sample &sample = samples.at(dice.below(samples.size()));
        const QByteArray type = dice.below(10) == 0 ? damaged(sample.type, dice) : sample.type;
        const auto parameters = readParameters(damaged("/hook/s?a=1&b=%D0%90", dice),
                                               { type, {}, damaged(sample.body, dice) }, limits);
        QVERIFY(!parameters || parameters->fields.size() <= limits.maxFields);
        good += parameters ? 1 : 0;
    }
    QVERIFY(good > ParameterCases / 10);
    QVERIFY(good < ParameterCases);
}

QTEST_GUILESS_MAIN(TestWebhookFuzz)
#include "tst_webhookfuzz.moc"
