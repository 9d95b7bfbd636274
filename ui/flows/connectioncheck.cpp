// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/connectioncheck.h"

#include "app/interfaces/wording.h"
#include "ui/flows/formplan.h"
#include "ui/flows/formservices.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leftEdge = 166; ///< where the editors of a form begin
constexpr int longestRecipients = 300;

} // namespace

bool canCheckConnection(const DestinationDescription &description)
{
    const auto isAddress = [](const auto &described) { return described.kind == InputKind::Url; };
    return description.canBeChecked
        || std::any_of(description.settings.cbegin(), description.settings.cend(),
                       [&](const SettingDescription &setting) {
                           return isAddress(setting) && !isTuckedAway(setting);
                       })
        || std::any_of(description.inputs.cbegin(), description.inputs.cend(), isAddress);
}

ConnectionCheck::ConnectionCheck(const DestinationDescription &description, FormServices &services,
                                 QWidget *parent)
    : QWidget(parent)
    , m_description(description)
    , m_services(services)
    , m_check(new QPushButton(tr("Check the connection"), this))
    , m_ring(new BusyRing(this))
    , m_resultRoom(new QWidget(this))
    , m_sign(new SignView(Sign::Delivered, m_resultRoom))
    , m_result(new Paragraph({}, FontRole::Small, Token::Text, m_resultRoom))
{
    setObjectName(u"connectionCheck"_s);
    m_check->setObjectName(u"checkConnection"_s);
    setKind(m_check, u"small"_s);
    m_sign->setPaper(Token::Canvas);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(leftEdge, Space::inGroup, Space::inGroup, Space::sign);
    column->setSpacing(Space::sign);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::inGroup);
    buttons->addWidget(m_check);
    if (*description.testMessage != '\0') {
        m_test = new QPushButton(describedText(description.testMessage) + u'…', this);
        m_test->setObjectName(u"sendTestMessage"_s);
        setKind(m_test, u"small"_s);
        buttons->addWidget(m_test);
        connect(m_test, &QPushButton::clicked, this, &ConnectionCheck::askTest);
    }
    buttons->addWidget(m_ring);
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto *line = new QHBoxLayout(m_resultRoom);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_result, 1);
    m_resultRoom->setObjectName(u"connectionResult"_s);
    m_resultRoom->hide();
    column->addWidget(m_resultRoom);
    connect(m_check, &QPushButton::clicked, this, [this] { check(false); });
}

void ConnectionCheck::check(bool testMessage)
{
    if (m_busy)
        return;
    m_busy = true;
    m_checked = m_services.action();
    m_ring->setRunning(true);
    m_resultRoom->hide();
    whenReady(
        m_services.engine().flows.checkConnection(m_checked, m_services.sample(), testMessage),
        this, [this](const Result<ConnectionReport> &report) {
            m_busy = false;
            m_ring->setRunning(false);
            showReport(report);
        });
}

void ConnectionCheck::showReport(const Result<ConnectionReport> &report)
{
    if (!report) {
        showResult(false, errorText(report.error()));
        return;
    }
    const QString words = reasonText(report->reason);
    showResult(report->works, words + u" · "_s + duration(report->duration));
}

void ConnectionCheck::showResult(bool works, const QString &text)
{
    m_sign->setSign(works ? Sign::Delivered : Sign::Rejected);
    m_result->setText(text);
    m_result->setTextTone(works ? Token::Text : Token::Bad);
    m_check->setAccessibleDescription(text);
    m_resultRoom->show();
}

void ConnectionCheck::followDraft()
{
    if (!m_busy && !m_resultRoom->isHidden() && m_services.action() != m_checked)
        m_resultRoom->hide();
}

QString ConnectionCheck::resultText() const
{
    return m_resultRoom->isHidden() ? QString() : m_result->text();
}

QString ConnectionCheck::recipients() const
{
    const StepPreview step = m_services.preview();
    QStringList all;
    for (const PreviewLine &line : step.lines) {
        const InputDescription *input = m_description.input(line.name);
        const bool receives = input
            && (input->kind == InputKind::EmailList || (!input->chooser.isEmpty() && !line.secret));
        if (receives && !line.value.isEmpty())
            all.append(oneLine(line.value, longestRecipients));
    }
    if (all.isEmpty() && !step.record.url.isEmpty())
        all.append(step.record.url.host());
    return all.join(", "_L1);
}

void ConnectionCheck::askTest()
{
    const QString to = recipients();
    const QString where = to.isEmpty()
        ? tr("It goes out at once, as this step is set up.")
        : tr("It goes out at once, as this step is set up, to: %1.").arg(to);
    const Question question {
        describedText(m_description.testMessage) + u'?', where, tr("Don't send"), {}, tr("Send")
    };
    confirm(this, question, [this](Answer answer) {
        if (answer == Answer::Do)
            check(true);
    });
}

} // namespace LeadBridge::Ui
