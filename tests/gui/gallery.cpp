// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/clock.h"
#include "tests/gui/gallerypages.h"
#include "tests/gui/sampledata.h"
#include "ui/widgets/now.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>
#include <QTranslator>
#include <QWidget>

#include <array>

using namespace LeadBridge;
using namespace Qt::StringLiterals;

namespace {

class StoppedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return sampleNowUtc(); }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override
    {
        return std::chrono::nanoseconds(0);
    }
};

/// Lets futures, layouts and animations finish.
void settle()
{
    constexpr int enough = 400; // ms
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < enough)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

bool shoot(const GalleryPage &page, QSize size, const QString &file)
{
    FakeEngine engine;
    page.fill(engine);
    const std::unique_ptr<QWidget> widget(page.make(engine));
    widget->resize(size);
    widget->show();
    settle();
    if (page.arrange) {
        page.arrange(widget.get());
        settle();
    }
    return widget->grab().save(file);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"directory"_s, u"Where the pictures go."_s);
    const QCommandLineOption only(u"only"_s, u"Only pages whose name begins so."_s, u"NAME"_s);
    const QCommandLineOption translations(u"translations"_s, u"Where leadbridge_*.qm are."_s,
                                          u"DIRECTORY"_s);
    const QCommandLineOption family(u"font"_s, u"Font family in place of the system's."_s,
                                    u"FAMILY"_s);
    parser.addOptions({ only, translations, family });
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QDir directory(parser.positionalArguments().constFirst());
    directory.mkpath(u"."_s);

    const StoppedClock clock;
    Ui::setClock(&clock);
    Ui::Theme::instance().install(application, ThemeChoice::Light);
    if (parser.isSet(family))
        Ui::Theme::instance().setFamily(parser.value(family));
    QTranslator english; // its plural forms
    QTranslator russian;
    if (english.load(u"leadbridge_en"_s, parser.value(translations)))
        QCoreApplication::installTranslator(&english);
    const bool haveRussian = russian.load(u"leadbridge_ru"_s, parser.value(translations));
    constexpr std::array sizes { QSize(1280, 800), QSize(1024, 700) };
    for (const bool inRussian : { false, true }) {
        if (inRussian && haveRussian)
            QCoreApplication::installTranslator(&russian);
        QLocale::setDefault(QLocale(inRussian ? QLocale::Russian : QLocale::English));
        for (const bool dark : { false, true }) {
            Ui::Theme::instance().setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            for (const QSize size : sizes) {
                for (const GalleryPage &page : galleryPages()) {
                    if (!page.name.startsWith(parser.value(only)))
                        continue;
                    const QString file = u"%1-%2-%3-%4.png"_s.arg(
                        page.name, inRussian ? u"ru"_s : u"en"_s, dark ? u"dark"_s : u"light"_s,
                        QString::number(size.width()));
                    if (!shoot(page, size, directory.filePath(file)))
                        QTextStream(stderr) << "cannot write " << file << '\n';
                }
            }
        }
    }
    return 0;
}
