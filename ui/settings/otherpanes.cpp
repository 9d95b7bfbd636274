// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/settingsapi.h"
#include "ui/settings/panes.h"
#include "ui/settings/settingsstore.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct Panes
{
    Q_DECLARE_TR_FUNCTIONS(SettingsPanes)
};

FormField *makeParallel(SettingsStore &store, QWidget *parent)
{
    constexpr int most = 64;
    auto *spin = new QSpinBox(parent);
    spin->setObjectName(u"parallel"_s);
    spin->setRange(1, most);
    spin->setKeyboardTracking(false);
    const auto show = [spin, &store] { spin->setValue(store.now().parallelPerHost); };
    show();
    QObject::connect(&store, &SettingsStore::changed, spin, show);
    QObject::connect(spin, &QSpinBox::valueChanged, &store, [&store](int value) {
        store.change([value](Settings &settings) { settings.parallelPerHost = value; });
    });
    auto *field =
        new FormField(Panes::tr("At once, at most"), spin, FormField::LabelPlace::Left, parent);
    field->setHelp(Panes::tr("Requests under way to one service. More is faster, until the "
                             "service asks to wait."));
    return field;
}

FormField *makeRegion(SettingsStore &store, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(u"phoneRegion"_s);
    for (const auto &[code, name] : { std::pair(u"RU"_s, Panes::tr("Russia, +7")),
                                      std::pair(u"KZ"_s, Panes::tr("Kazakhstan, +7")),
                                      std::pair(u"BY"_s, Panes::tr("Belarus, +375")),
                                      std::pair(u"UA"_s, Panes::tr("Ukraine, +380")),
                                      std::pair(u"UZ"_s, Panes::tr("Uzbekistan, +998")) })
        box->addItem(name, code);
    const auto show = [box, &store] {
        const QString region = store.now().phoneRegion;
        if (box->findData(region) < 0)
            box->addItem(region, region);
        box->setCurrentIndex(box->findData(region));
    };
    show();
    QObject::connect(&store, &SettingsStore::changed, box, show);
    QObject::connect(box, &QComboBox::activated, &store, [box, &store](int index) {
        const QString region = box->itemData(index).toString();
        store.change([region](Settings &settings) { settings.phoneRegion = region; });
    });
    auto *field = new FormField(Panes::tr("Phones without a country code"), box,
                                FormField::LabelPlace::Left, parent);
    field->setHelp(Panes::tr("The country such a number is taken to be from."));
    return field;
}

/// The program's sign, large.
class LogoView final : public QWidget
{
public:
    explicit LogoView(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(64, 64);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintLogo(&painter, rect());
    }
};

} // namespace

QWidget *makeSendingPane(SettingsStore &store, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    QVBoxLayout *column = startPane(pane, Panes::tr("Sending"));
    column->addWidget(makeParallel(store, pane));
    column->addWidget(makeRegion(store, pane));
    column->addWidget(new Paragraph(
        Panes::tr("Repeats and what to do with an unclear outcome are set in each flow."),
        FontRole::Small, Token::Text3, pane));
    column->addStretch(1);
    return pane;
}

QWidget *makeAboutPane(QWidget *parent)
{
    auto *pane = new QWidget(parent);
    QVBoxLayout *column = startPane(pane, Panes::tr("About"));
    column->addWidget(new LogoView(pane));
    column->addWidget(makeLabel(Panes::tr("LeadBridge %1").arg(QStringLiteral(LEADBRIDGE_VERSION)),
                                FontRole::Strong, Token::Text, pane));
    column->addWidget(
        new Paragraph(Panes::tr("Klientiks events become CPA.House orders, on your own computer."),
                      FontRole::Body, Token::Text2, pane));
    column->addWidget(new Paragraph(
        Panes::tr("Free software under the GNU General Public License, version 3 or later."),
        FontRole::Small, Token::Text3, pane));
    column->addStretch(1);
    return pane;
}

} // namespace LeadBridge::Ui
