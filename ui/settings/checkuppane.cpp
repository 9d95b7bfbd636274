// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/checkupwording.h"
#include "ui/settings/panes.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/whenready.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// What the check-up has found, a line each, and a report to hand on.
class CheckUpPane final : public QWidget
{
    Q_OBJECT
public:
    CheckUpPane(UpkeepApi &upkeep, QWidget *parent);

private:
    void check();
    void clear();
    void add(const CheckLine &line);
    void finish(const Result<QList<CheckLine>> &lines);

    UpkeepApi &m_upkeep;
    QPushButton *m_check;
    BusyRing *m_ring;
    CopyButton *m_copy;
    Banner *m_banner;
    QVBoxLayout *m_rows;
    QFrame *m_card;
    QList<CheckLine> m_lines;
    bool m_busy = false;
};

CheckUpPane::CheckUpPane(UpkeepApi &upkeep, QWidget *parent)
    : QWidget(parent)
    , m_upkeep(upkeep)
    , m_check(new QPushButton(tr("Check everything"), this))
    , m_ring(new BusyRing(this))
    , m_copy(new CopyButton(tr("Copy the report"), this))
    , m_banner(new Banner(BannerKind::Info, this))
    , m_card(new QFrame(this))
{
    QVBoxLayout *column = startPane(this, tr("Check-up"));
    column->addWidget(new Paragraph(
        tr("Looks at the folder, the journal, the keys, the address and every service that can be "
           "asked. It changes nothing and sends no lead."),
        FontRole::Body, Token::Text2, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    m_check->setObjectName(u"checkUp"_s);
    setKind(m_check, u"primary"_s);
    row->addWidget(m_check);
    row->addWidget(m_ring);
    row->addStretch(1);
    m_copy->setObjectName(u"copyReport"_s);
    m_copy->setContent({}, tr("There is nothing to copy before the check"));
    row->addWidget(m_copy);
    column->addLayout(row);
    m_banner->setObjectName(u"checkUpResult"_s);
    m_banner->setVisible(false);
    column->addWidget(m_banner);
    setKind(m_card, u"card"_s);
    m_rows = new QVBoxLayout(m_card);
    m_rows->setContentsMargins(1, 4, 1, 4);
    m_rows->setSpacing(0);
    m_card->setVisible(false);
    column->addWidget(m_card);
    column->addWidget(
        new Paragraph(tr("The report holds neither keys nor anything of your clients."),
                      FontRole::Small, Token::Text3, this));
    column->addStretch(1);
    connect(m_check, &QPushButton::clicked, this, &CheckUpPane::check);
    connect(&upkeep, &UpkeepApi::checked, this, [this](const CheckLine &line) {
        if (m_busy)
            add(line);
    });
}

void CheckUpPane::check()
{
    clear();
    m_busy = true;
    m_check->setEnabled(false);
    m_ring->setRunning(true);
    m_banner->setVisible(false);
    whenReady(m_upkeep.checkUp(), this,
              [this](const Result<QList<CheckLine>> &lines) { finish(lines); });
}

void CheckUpPane::clear()
{
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        if (item->widget())
            item->widget()->deleteLater();
    }
    m_lines.clear();
    m_card->setVisible(false);
    m_copy->setContent({}, tr("There is nothing to copy before the check"));
}

void CheckUpPane::add(const CheckLine &line)
{
    m_lines.append(line);
    auto *room = new QWidget(m_card);
    room->setObjectName("check:"_L1 + line.subject);
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(Space::card, 8, Space::card, 8);
    row->setSpacing(Space::inGroup);
    const bool good = line.grade == CheckGrade::Good;
    const Sign sign = good               ? Sign::Delivered
        : line.grade == CheckGrade::Note ? Sign::Info
                                         : Sign::Warning;
    auto *view = new SignView(sign, room, 20);
    view->setAccessibleName(checkGradeText(line.grade));
    row->addWidget(view, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new Paragraph(checkSubjectText(line), FontRole::Strong, Token::Text, room));
    texts->addWidget(new Paragraph(checkFindingText(line), FontRole::Body, Token::Text2, room));
    if (const QString remedy = checkRemedyText(line); !remedy.isEmpty())
        texts->addWidget(new Paragraph(remedy, FontRole::Body, Token::Text, room));
    row->addLayout(texts, 1);
    m_rows->addWidget(room);
    m_card->setVisible(true);
}

void CheckUpPane::finish(const Result<QList<CheckLine>> &lines)
{
    m_busy = false;
    m_check->setEnabled(true);
    m_ring->setRunning(false);
    if (lines) {
        clear();
        for (const CheckLine &line : *lines)
            add(line);
        m_copy->setContent(checkReport(*lines));
    }
    const auto persons = std::count_if(m_lines.cbegin(), m_lines.cend(), [](const auto &line) {
        return line.grade == CheckGrade::Person;
    });
    m_banner->setBannerKind(!lines || persons > 0 ? BannerKind::Warn : BannerKind::Ok);
    m_banner->setText(!lines            ? tr("The check could not be carried out")
                          : persons > 0 ? tr("%n line(s) need you", nullptr, int(persons))
                                        : tr("All is well"));
    m_banner->setVisible(true);
}

} // namespace

QWidget *makeCheckUpPane(UpkeepApi &upkeep, QWidget *parent)
{
    return new CheckUpPane(upkeep, parent);
}

} // namespace LeadBridge::Ui

#include "checkuppane.moc"
