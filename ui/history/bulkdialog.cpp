// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/bulkdialog.h"

#include "app/interfaces/wording.h"
#include "ui/history/verbchoice.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int dialogWidth = 520;
constexpr int fastest = 1000; ///< a second
constexpr int rateWidth = 90;

/// A plural form looks at an int; beyond a billion all forms are alike.
int forPlural(qint64 n)
{
    return int(std::min<qint64>(n, 1'000'000'000));
}

/// The digits that %n became, written as people write numbers: 50 000.
QString grouped(QString text, qint64 n)
{
    return text.replace(QString::number(n), number(n));
}

} // namespace

BulkDialog::BulkDialog(HistoryApi &history, const BulkResend &request, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
    , m_request(request)
    , m_title(new Paragraph(tr("Counting…"), FontRole::Section, Token::Text, this))
    , m_text(new Paragraph({}, FontRole::Body, Token::Text2, this))
    , m_verb(new VerbChoice(request.verb, this))
    , m_delivered(new QCheckBox(tr("Also what was delivered before"), this))
    , m_rate(new QSpinBox(this))
{
    setObjectName(u"bulkDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send many leads again"));
    setFixedWidth(dialogWidth);
    build();
    connect(m_delivered, &QCheckBox::toggled, this, &BulkDialog::count);
    connect(m_rate, &QSpinBox::valueChanged, this, &BulkDialog::showTexts);
    fit();
    count();
}

void BulkDialog::build()
{
    m_title->setObjectName(u"bulkTitle"_s);
    m_text->setObjectName(u"bulkText"_s);
    m_delivered->setObjectName(u"alsoDelivered"_s);
    m_delivered->setChecked(m_request.scope == ResendScope::All);
    const QString twice =
        tr("The service gets them a second time, and clients may be rung up twice.");
    m_delivered->setAccessibleDescription(twice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::inGroup);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(Space::sign);
    column->addWidget(m_verb);
    column->addSpacing(Space::sign);
    column->addWidget(m_delivered);
    auto *warning = new Paragraph(twice, FontRole::Small, Token::Warn, this);
    warning->setVisible(m_delivered->isChecked());
    connect(m_delivered, &QCheckBox::toggled, warning, &QWidget::setVisible);
    column->addWidget(warning);
    addRate(column);
    column->addSpacing(Space::card);
    column->addStretch(1);
    addButtons(column);
}

void BulkDialog::addRate(QVBoxLayout *column)
{
    m_rate->setObjectName(u"rate"_s);
    m_rate->setRange(1, fastest);
    m_rate->setValue(m_request.perSecond);
    m_rate->setMinimumWidth(rateWidth);
    QLabel *before = makeLabel(tr("How fast"), FontRole::Body, Token::Text, this);
    before->setBuddy(m_rate);
    m_rate->setAccessibleName(tr("Leads a second"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    row->addWidget(before);
    row->addWidget(m_rate);
    auto *after = makeLabel({}, FontRole::Body, Token::Text2, this);
    const auto showUnit = [after](int count) {
        after->setText(tr("lead(s) a second", "after a number", count));
    };
    connect(m_rate, &QSpinBox::valueChanged, after, showUnit);
    showUnit(m_rate->value());
    row->addWidget(after);
    row->addStretch(1);
    column->addLayout(row);
}

void BulkDialog::addButtons(QVBoxLayout *column)
{
    auto *safe = new QPushButton(tr("Don't send"), this);
    safe->setObjectName(u"safe"_s);
    safe->setDefault(true);
    m_send = new QPushButton(tr("Send"), this);
    m_send->setObjectName(u"do"_s);
    m_send->setAutoDefault(false);
    setKind(m_send, u"primary"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    row->addStretch(1);
    row->addWidget(safe);
    row->addWidget(m_send);
    column->addLayout(row);
    connect(safe, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, [this] {
        emit chosen(request());
        accept();
    });
    safe->setFocus();
}

/// Not adjustSize(): it takes the height for a width of its own choice.
void BulkDialog::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

BulkResend BulkDialog::request() const
{
    BulkResend request = m_request;
    request.scope = m_delivered->isChecked() ? ResendScope::All : ResendScope::Unfinished;
    request.verb = m_verb->verb();
    request.perSecond = m_rate->value();
    return request;
}

/// What was counted before stands until the new numbers are there; it cannot be sent on.
void BulkDialog::count()
{
    const int question = ++m_question;
    m_send->setEnabled(false);
    whenReady(m_history.previewBulk(request()), this,
              [this, question](const Result<BulkPreview> &preview) {
                  if (question == m_question)
                      show(preview);
              });
}

void BulkDialog::show(const Result<BulkPreview> &preview)
{
    m_counted = preview.has_value();
    if (!preview) {
        m_title->setText(tr("The leads could not be counted"));
        m_text->setText(errorText(preview.error()));
        return;
    }
    m_preview = *preview;
    m_send->setEnabled(m_preview.toSend > 0);
    showTexts();
}

void BulkDialog::showTexts()
{
    if (!m_counted)
        return;
    const qint64 count = m_preview.toSend;
    if (count == 0) {
        m_title->setText(tr("There is nothing to send again"));
        m_text->setText(
            grouped(tr("All %n lead(s) are delivered or gone.", "", forPlural(m_preview.events)),
                    m_preview.events));
        m_send->setText(tr("Send"));
        fit();
        return;
    }
    m_title->setText(grouped(tr("Send %n lead(s) again?", "", forPlural(count)), count));
    const std::chrono::seconds whole(std::max<qint64>(1, count / m_rate->value()));
    QStringList lines { tr("The oldest is from %1, at %2 a second, about %3.")
                            .arg(day(m_preview.oldestUtc, nowUtc()), number(m_rate->value()),
                                 duration(whole)) };
    if (const qint64 rest = m_preview.events - count; rest > 0)
        lines.append(grouped(tr("%n stay as they are.", "", forPlural(rest)), rest));
    lines.append(tr("It goes on in the background and can be stopped."));
    m_text->setText(lines.join(u' '));
    m_send->setText(grouped(tr("Send %n", "", forPlural(count)), count));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    fit();
}

} // namespace LeadBridge::Ui
